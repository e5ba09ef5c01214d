package org.cuteanimals.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.cuteanimals.shell.Emoji;
import org.cuteanimals.words.Choice;
import org.cuteanimals.words.Choice.Look;
import org.cuteanimals.words.Kind;
import org.jspecify.annotations.Nullable;

/** How kinds and choices look: colours by class, drawings by name. */
final class Looks {
  private Looks() {}

  /** The class that carries the kind's colours, see {@code css/app.css}. */
  static String className(Kind kind) {
    return switch (kind) {
      case ANIMAL -> "k-animal";
      case CLOTHING -> "k-clothes";
      case COLOUR -> "k-colour";
      case ACTION -> "k-doing";
      case PLACE -> "k-place";
    };
  }

  static Component icon(Kind kind) {
    return new Emoji(
        switch (kind) {
          case ANIMAL -> "paw-prints";
          case CLOTHING -> "t-shirt";
          case COLOUR -> "artist-palette";
          case ACTION -> "musical-notes";
          case PLACE -> "national-park";
        });
  }

  /** A choice as it looks beside the others; a garment takes the chosen colour. */
  static Component icon(Choice choice, Map<Kind, Choice> others) {
    return switch (choice.look()) {
      case Look.Swatch(String rgb) -> blob(rgb);
      case Look.Icon(String name) when choice.kind() == Kind.CLOTHING ->
          new Emoji(dyed(name, others.get(Kind.COLOUR)));
      case Look.Icon(String name) -> new Emoji(name);
    };
  }

  private static String dyed(String garment, @Nullable Choice colour) {
    if (colour == null) {
      return garment;
    }
    String dyed = garment + "-" + colour.id();
    boolean drawn = Looks.class.getResource("/META-INF/resources/icons/" + dyed + ".svg") != null;
    return drawn ? dyed : garment;
  }

  private static Component blob(String rgb) {
    Span blob = new Span();
    blob.addClassNames("em", "blob");
    blob.getStyle().set("--paint", rgb);
    return blob;
  }
}
