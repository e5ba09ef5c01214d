package org.cuteanimals.studio;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the shared pipeline works.
 *
 * @param batch most pictures painted together
 * @param queue most wishes that wait at the same time in the whole school
 */
@Validated
@ConfigurationProperties("cute-animals.studio")
public record StudioSettings(
    @DefaultValue("4") @Min(1) @Max(64) int batch,
    @DefaultValue("200") @Min(1) @Max(10_000) int queue) {}
