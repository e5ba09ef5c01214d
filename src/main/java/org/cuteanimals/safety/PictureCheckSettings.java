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
 * <p>The classifier shares 1 among five classes: drawing, neutral, hentai, porn and sexy. On 320
 * finished pictures of our own pack, hentai and porn together took at most 0.06 and sexy 0.03; the
 * limits stand at about four times that. Forming pictures come higher: about one preview in twelve
 * is kept back, which a child notices as a preview less.
 *
 * @param pack the pack that classifies
 * @param explicit most that porn and hentai together may take of a picture that is shown
 * @param suggestive most that sexy may take of a picture that is shown
 * @param timeout longest wait for an answer; after it there is no picture
 */
@Validated
@ConfigurationProperties("cute-animals.picture-check")
public record PictureCheckSettings(
    @DefaultValue("picture-check") @NotBlank String pack,
    @DefaultValue("0.25") @DecimalMin("0") @DecimalMax("0.9") double explicit,
    @DefaultValue("0.25") @DecimalMin("0") @DecimalMax("0.9") double suggestive,
    @DefaultValue("5s") @NotNull Duration timeout) {}
