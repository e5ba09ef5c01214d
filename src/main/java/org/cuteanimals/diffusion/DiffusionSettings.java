package org.cuteanimals.diffusion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures are drawn.
 *
 * @param pack the pack that draws
 * @param previews how many times a forming picture is shown
 */
@Validated
@ConfigurationProperties("cute-animals.diffusion")
public record DiffusionSettings(
    @DefaultValue("dress-up") @NotBlank String pack,
    @DefaultValue("2") @Min(0) @Max(50) int previews,
    @DefaultValue @Valid @NotNull Cache embeddings) {

  /**
   * Where embeddings are kept.
   *
   * @param enabled off, every text is embedded anew
   * @param memory how much of them stays in memory
   * @param folder where they outlive a restart
   * @param disk how much of them stays on disk; the oldest go first
   */
  public record Cache(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("64MB") @NotNull DataSize memory,
      @DefaultValue("data/embeddings") @NotNull Path folder,
      @DefaultValue("512MB") @NotNull DataSize disk) {}
}
