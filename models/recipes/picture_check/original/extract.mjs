// Writes the weights that nsfwjs carries as base64 text inside scripts: weights.bin as published, weights.json saying
// which bytes are which tensor.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Buffer } from "buffer";
import { MobileNetV2Model } from "nsfwjs/models/mobilenet_v2";

const [folder] = process.argv.slice(2);
const { weightsManifest } = (await MobileNetV2Model.modelJson()).default;
const bundles = await Promise.all(MobileNetV2Model.weightBundles.map(async (load) => (await load()).default));

writeFileSync(join(folder, "weights.json"), JSON.stringify(weightsManifest.flatMap((group) => group.weights)));
writeFileSync(join(folder, "weights.bin"), Buffer.concat(bundles.map((text) => Buffer.from(text, "base64"))));
