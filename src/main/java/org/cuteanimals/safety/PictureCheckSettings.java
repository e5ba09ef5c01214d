package org.cuteanimals.safety;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a picture is stopped. The check has no switch: a school may make it stricter or milder, not
 * leave it out.
 *
 * <p>The classifier shares 1 among five classes: drawing, neutral, hentai, porn and sexy. On our
 * drawings the first two take nearly all of it.
 *
 * @param pack the pack that classifies
 * @param explicit most that porn and hentai together may reach, 0 to 0.9
 * @param suggestive most that porn, hentai and sexy together may reach, 0 to 0.95
 * @param timeout longest wait for an answer; after it there is no picture
 */
@Validated
@ConfigurationProperties("cute-animals.picture-check")
public record PictureCheckSettings(
    @DefaultValue("picture-check") @NotBlank String pack,
    @DefaultValue("0.5") @DecimalMin("0") @DecimalMax("0.9") double explicit,
    @DefaultValue("0.7") @DecimalMin("0") @DecimalMax("0.95") double suggestive,
    @DefaultValue("5s") @NotNull Duration timeout) {}
