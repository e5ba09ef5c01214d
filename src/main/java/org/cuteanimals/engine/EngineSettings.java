package org.cuteanimals.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where packs lie and what they run on.
 *
 * @param packs the folder that holds one folder a pack
 * @param device {@code cpu}, {@code gpu}, or {@code auto}: a GPU where there is one
 * @param threads processor threads for one calculation; 0 takes one for each core. Part of what
 *     makes the same pixels come again
 * @param graphOptimizer whether TorchScript rewrites a module after its first calls: faster on long
 *     runs, but each new batch size then costs seconds, and pixels may differ between early and
 *     late calls
 */
@Validated
@ConfigurationProperties("cute-animals.engine")
public record EngineSettings(
    @DefaultValue("models/packs") Path packs,
    @DefaultValue("auto") @Pattern(regexp = "auto|cpu|gpu") String device,
    @DefaultValue("0") @Min(0) @Max(256) int threads,
    @DefaultValue("false") boolean graphOptimizer) {}
