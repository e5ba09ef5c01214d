// Asks nsfwjs itself about pictures. pictures.json lists name, height and width of the pictures whose bytes (red,
// green, blue; row by row) follow each other in pictures.bin; original.json receives the probabilities, in the
// model's own order of classes.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { load } from "nsfwjs/core";
import { MobileNetV2Model } from "nsfwjs/models/mobilenet_v2";

const [folder] = process.argv.slice(2);
const pictures = JSON.parse(readFileSync(join(folder, "pictures.json"), "utf8"));
const bytes = readFileSync(join(folder, "pictures.bin"));

await tf.setBackend("cpu");
const original = await load("MobileNetV2", { modelDefinitions: [MobileNetV2Model] });

let offset = 0;
const answers = pictures.map(({ name, height, width }) => {
  const end = offset + height * width * 3;
  const picture = tf.tensor3d(new Int32Array(bytes.subarray(offset, end)), [height, width, 3], "int32");
  offset = end;
  const probabilities = original.infer(picture);
  const answer = { name, probabilities: Array.from(probabilities.dataSync()) };
  tf.dispose([picture, probabilities]);
  return answer;
});

writeFileSync(join(folder, "original.json"), JSON.stringify(answers));
