"""A picture as a pure function of choices and seed: a dressed animal doing something somewhere, as SVG of 512 x 512.

Heads and props are sprites, everything else is drawn here, from the back to the front: place, shadow, cape, tail, feet,
body, garment, arms, scarf, head with hat or glasses, and what is held. The seed moves and tilts everything a little;
the order in which it is asked is part of the picture, so a reordered line draws other pictures for the same seeds.
"""
import random
from typing import NamedTuple

import numpy as np
from PIL import Image

from .sprites import Sprites, rasterise
from .words import Choices


class Look(NamedTuple):
    fur_light: str
    fur_dark: str
    belly: str
    eye_line: float             # share of the head's height
    eye_distance: float         # from the middle, share of the head's width
    head: float = 1.            # size of the head
    drop: int = 0               # how much lower the head sits
    sprite: str | None = None   # None: drawn by hand


LOOKS = {
    "rabbit": Look("#f6f2f6", "#c9bccb", "#ffffff", .58, .13, 1.06, -6, "rabbit-face"),
    "bear": Look("#a87a68", "#70443f", "#d8b49a", .50, .13, 1.0, 0, "bear"),
    "fox": Look("#ffa24a", "#de6a1e", "#ffe9cf", .535, .14, 1.04, 0, "fox"),
    "panda": Look("#6b6570", "#2f2b36", "#efeaf6", .53, .15, 1.0, 0, "panda"),
    "koala": Look("#b9b9bf", "#84848c", "#e4e2e8", .51, .15, 1.02, 2, "koala"),
    "penguin": Look("#6a4c9c", "#3a2570", "#f4ecfb", .49, .14, .96, 0),
    "frog": Look("#7fe0a0", "#36a571", "#ffe48a", .215, .225, 1.0, 4, "frog"),
    "tiger": Look("#ffa04c", "#e2691e", "#fff0dc", .41, .13, 1.0, 0, "tiger-face"),
    "cat": Look("#fbc83c", "#e59c1a", "#fff0bd", .575, .13, 1.02, -4, "cat-face"),
    "dog": Look("#f0b88c", "#c68558", "#fbe3c8", .405, .13, 1.0, -2, "dog-face"),
    "mouse": Look("#e2dced", "#ada4c2", "#fbf8ff", .63, .13, 1.1, -6, "mouse-face"),
    "pig": Look("#ffa6bd", "#ee6a8e", "#ffd3de", .51, .15, .98, 2, "pig-face"),
    "lion": Look("#f7b545", "#dc8a2b", "#ffe2a6", .43, .13, 1.06, 0, "lion"),
    "cow": Look("#efecf4", "#b9b3c4", "#ffd9d4", .39, .13, 1.04, 4, "cow-face"),
    "monkey": Look("#8d6153", "#5c3a34", "#f2b7a6", .50, .13, 1.0, 0, "monkey-face"),
    "hamster": Look("#f9b58c", "#e3875f", "#ffe6d2", .59, .13, 1.04, -4, "hamster"),
}
PENGUIN_TOP = .06
TINTS = {"red": ("#ff7a72", "#d22f3c"), "blue": ("#7cc0ff", "#2b6fd6"), "yellow": ("#ffe27a", "#f0a91f"),
         "green": ("#8fe0a0", "#2a9c5c"), "purple": ("#c3a4ff", "#7443d6"), "pink": ("#ffb3d3", "#ea5c9c")}
# sky above, sky below, land above, land below
PLACES = {"meadow": ("#a9dcff", "#e2f5ff", "#b9e58f", "#86c964"), "beach": ("#8fdcf4", "#dcf6fb", "#fbe6b4", "#efcf8c"),
          "night": ("#262a63", "#575aa6", "#5a66a8", "#3c4582"), "snow": ("#bcd8f5", "#eaf4fe", "#ffffff", "#dbe8f7"),
          "sunset": ("#ff9f86", "#ffe0a8", "#e99a73", "#c9705c"), "room": ("#f4e6ff", "#e2ccf7", "#d9a877", "#b98253")}
FUR, CLOTH = "url(#fur)", "url(#cloth)"
SLEEVED = ("jumper", "raincoat")
HATS = ("top-hat", "crown")


class Renderer:
    def __init__(self, sprites: Sprites):
        self._sprites = sprites

    def picture(self, choices: Choices, seed: int) -> str:
        """SVG text of one picture."""
        animal, garment, colour, action, place = choices
        r = random.Random(f"{choices}{seed}")
        look = LOOKS[animal]
        brightness = r.uniform(.95, 1.04)
        light, dark = (shade(c, brightness) for c in TINTS[colour])
        back, defs = _scene(place, r, self._sprites.icon)
        defs += _radial("fur", look.fur_light, look.fur_dark) + _radial("cloth", light, dark)

        dx, lift, tilt, scale = r.randint(-14, 14), 0, r.uniform(-3, 3), r.uniform(.95, 1.02)
        if action == "jump":
            lift = -r.randint(40, 54)
            if garment in HATS:                                 # or the hat leaves the picture
                lift, scale = lift + 18, scale * .92
        if action == "dance":
            tilt = r.choice((-1, 1)) * r.uniform(6, 9)

        doll = _cape_behind(r) if garment == "cape" else ""
        doll += _body(action, look) + _garment(garment, dark)
        left, right = _hands(action, r)
        doll += self._arms(action, garment, left, right, r)
        if garment == "scarf":
            doll += _scarf(dark)
        doll += self._head(look, garment, dark, r)
        doll = self._held(action, doll, left, right, place, r)
        if action == "balloon":
            defs += _radial("balloon", "#ff8080", "#d62a45", .6, .3)

        return (f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
                f'width="512" height="512" viewBox="0 0 512 512"><defs>{defs}</defs>{back}{_shadow(dx, lift, place)}'
                f'<g transform="translate({dx},{lift}) rotate({tilt:.1f} 256 450) translate(256,460) '
                f'scale({scale:.3f}) translate(-256,-460)">{doll}</g></svg>')

    def render(self, choices: Choices, seed: int, size: int = 256, mirror: bool = False) -> np.ndarray:
        """uint8 [size, size, 3]. With `mirror`, every second picture is turned left to right."""
        svg = self.picture(choices, seed)
        svg = svg.replace('width="512" height="512" viewBox', f'width="{size}" height="{size}" viewBox', 1)
        pixels = np.asarray(rasterise(svg).convert("RGB"))
        turned = mirror and random.Random(f"m{choices}{seed}").random() < .5
        return pixels[:, ::-1] if turned else pixels

    def _arms(self, action: str, garment: str, left, right, r: random.Random) -> str:
        sleeve = CLOTH if garment in SLEEVED else FUR
        arms = _limb(206, 340, *left, sleeve) + _limb(306, 340, *right, sleeve)
        if action == "guitar":
            guitar = 258 + _near(r, 3), 384 + _near(r, 3), 186 + _near(r, 6), 8 + _near(r, 4)
            arms = self._sprites.icon("guitar", *guitar) + arms
        return arms

    def _head(self, look: Look, garment: str, dark: str, r: random.Random) -> str:
        x, y, size = 256, 200 + look.drop, 250 * look.head
        nod = r.uniform(-5, 5)
        if look.sprite is None:
            head, top = _penguin_head(x, y, size), PENGUIN_TOP
        else:
            head, top = self._sprites.icon(look.sprite, x, y, size), self._sprites.top(look.sprite)
        top_y, eye_y = y + (top - .5) * size, y + (look.eye_line - .5) * size
        if garment == "top-hat":
            head += _top_hat(x, top_y + 18, dark, r.uniform(-6, 6))
        if garment == "crown":
            head += _crown(x, top_y + 20, dark, r.uniform(-6, 6))
        if garment == "glasses":
            head += _glasses(x, eye_y, look.eye_distance * size, dark)
        return f'<g transform="rotate({nod:.1f} {x} {y + 90})">{head}</g>'

    def _held(self, action: str, doll: str, left, right, place: str, r: random.Random) -> str:
        """The doll with what it flies, holds or dances to."""
        icon = self._sprites.icon
        if action == "kite":
            x, y = 92 + _near(r, 10), 96 + _near(r, 12)
            string = _string(left[2:], (left[2] - 40, y + 120), (x + 14, y + 20), "#8a7a8a")
            return string + doll + icon("kite", x, y, 132 + _near(r, 6), _near(r))
        if action == "balloon":
            x, y = 432 + _near(r, 10), 116 + _near(r, 14)
            string = _string(right[2:], (x + 20, y + 140), (x, y + 60), "#7a86a8")
            return (string + doll + f'<ellipse cx="{x}" cy="{y}" rx="48" ry="58" fill="url(#balloon)"/>'
                    f'<path d="M{x - 9} {y + 68}L{x} {y + 54}L{x + 9} {y + 68}Z" fill="#c8283c"/>'
                    f'<ellipse cx="{x + 17}" cy="{y - 22}" rx="9" ry="15" fill="#fff" opacity=".65" '
                    f'transform="rotate(-24 {x + 17} {y - 22})"/>')
        if action == "dance":
            notes = "".join(
                icon("musical-note", x + _near(r, 14), y + _near(r, 20), size + _near(r, 6), turn + _near(r))
                for x, y, size, turn in ((84, 200, 56, -10), (432, 168, 50, 10)))
            return doll + f'<g opacity="{.55 if place == "night" else 1}">{notes}</g>'
        return doll


def shade(colour: str, k: float) -> str:
    """The colour, k times as bright."""
    return "#" + "".join(f"{max(0, min(255, round(int(colour[i:i + 2], 16) * k))):02x}" for i in (1, 3, 5))


def _near(r: random.Random, n: int = 8) -> int:
    return r.randint(-n, n)


def _radial(name: str, light: str, dark: str, cx: float = .38, cy: float = .25) -> str:
    return (f'<radialGradient id="{name}" cx="{cx}" cy="{cy}" r=".9"><stop offset="0" stop-color="{light}"/>'
            f'<stop offset="1" stop-color="{dark}"/></radialGradient>')


def _linear(name: str, top: str, bottom: str) -> str:
    return (f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="{top}"/>'
            f'<stop offset="1" stop-color="{bottom}"/></linearGradient>')


def _cloud(x: int, y: int, k: float) -> str:
    return (f'<g fill="#fff" opacity=".88" transform="translate({x},{y}) scale({k:.2f})"><ellipse rx="54" ry="21"/>'
            '<circle cx="-19" cy="-14" r="23"/><circle cx="16" cy="-19" r="29"/></g>')


def _scene(place: str, r: random.Random, icon) -> tuple[str, str]:
    """(everything behind the doll, the gradients it uses)"""
    brightness = r.uniform(.96, 1.03)
    horizon = r.randint(-10, 10)
    above, below, land_above, land_below = (shade(c, brightness) for c in PLACES[place])
    svg = '<rect width="512" height="512" fill="url(#sky)"/>' + _sky(place, horizon, r, icon)
    svg += _land(place, horizon, r, icon) + _things(place, r, icon)
    return svg, _linear("sky", above, below) + _linear("land", land_above, land_below)


def _sky(place: str, horizon: int, r: random.Random, icon) -> str:
    match place:
        case "night":
            stars = "".join(f'<circle cx="{r.randrange(10, 502)}" cy="{r.randrange(10, 320)}" '
                            f'r="{r.choice((2.5, 3.5, 4.5))}" fill="#ffeeb0"/>' for _ in range(16))
            return stars + icon("crescent-moon", r.randint(66, 104), r.randint(66, 100), r.randint(84, 104))
        case "sunset":
            x, y = r.randint(80, 150), r.randint(240, 290)
            return (f'<circle cx="{x}" cy="{y}" r="76" fill="#fff3c4" opacity=".35"/>'
                    f'<circle cx="{x}" cy="{y}" r="54" fill="#ffdf7e"/>')
        case "room":
            return (icon("window", r.randint(84, 108), r.randint(120, 150), r.randint(120, 136))
                    + f'<rect y="{396 + horizon}" width="512" height="12" fill="#fff" opacity=".85"/>')
        case _:
            return (_cloud(r.randint(60, 120), r.randint(70, 120), r.uniform(.85, 1.05))
                    + _cloud(r.randint(380, 440), r.randint(110, 170), r.uniform(.65, .85)))


def _land(place: str, horizon: int, r: random.Random, icon) -> str:
    if place == "room":
        return (f'<rect y="{406 + horizon}" width="512" height="130" fill="url(#land)"/>'
                '<ellipse cx="256" cy="462" rx="190" ry="34" fill="#f7a8b8" opacity=".8"/>'
                + icon("potted-plant", r.randint(424, 450), r.randint(352, 368), r.randint(120, 136)))
    sea = (f'<rect y="{318 + horizon}" width="512" height="120" fill="#45b8dc"/>'
           f'<rect y="{318 + horizon}" width="512" height="10" fill="#fff" opacity=".5"/>') if place == "beach" else ""
    hill = f'<ellipse cx="{r.randint(226, 286)}" cy="{548 + horizon}" rx="440" ry="176" fill="url(#land)"/>'
    return sea + hill


def _things(place: str, r: random.Random, icon) -> str:
    """Trees, and one small thing at the doll's side."""
    def side():
        return r.randint(36, 90), r.randint(422, 476)

    match place:
        case "meadow":
            tree = icon("deciduous-tree", r.randint(424, 452), r.randint(310, 330), r.randint(146, 170))
            x, y = side()
            return tree + icon(r.choice(("tulip", "sunflower")), x, y - 16, r.randint(64, 76))
        case "beach":
            palm = icon("palm-tree", r.randint(424, 446), r.randint(300, 320), r.randint(186, 206))
            x, y = side()
            return palm + icon(r.choice(("spiral-shell", "crab")), x, y, r.randint(54, 64))
        case "snow":
            return (icon("evergreen-tree", r.randint(60, 84), r.randint(330, 350), r.randint(150, 170))
                    + icon("evergreen-tree", r.randint(430, 456), r.randint(346, 362), r.randint(112, 130)))
        case "night":
            return icon("evergreen-tree", r.randint(424, 450), r.randint(330, 350), r.randint(140, 160), 0, .75)
        case "sunset":
            return icon("deciduous-tree", r.randint(424, 452), r.randint(318, 336), r.randint(140, 160), 0, .8)
        case _:
            return ""


def _shadow(dx: int, lift: int, place: str) -> str:
    """Smaller under a jump."""
    colour = "#20264a" if place == "night" else "#3a2a20"
    return (f'<ellipse cx="{256 + dx}" cy="468" rx="{70 if lift else 98}" ry="{10 if lift else 13}" '
            f'fill="{colour}" opacity=".18"/>')


def _body(action: str, look: Look) -> str:
    """Tail, feet, trunk and belly."""
    feet = {"jump": ((208, 440, -32), (304, 440, 32)),
            "dance": ((224, 452, 0), (310, 434, -34))}.get(action, ((222, 452, -4), (290, 452, 4)))
    return (f'<circle cx="328" cy="410" r="22" fill="{FUR}"/>'
            + "".join(f'<ellipse cx="{x}" cy="{y}" rx="34" ry="21" fill="{FUR}" transform="rotate({turn} {x} {y})"/>'
                      for x, y, turn in feet)
            + '<path d="M256 296C190 296 178 380 184 418Q188 452 256 452T328 418C334 380 322 296 256 296Z" '
            f'fill="{FUR}"/>'
            f'<ellipse cx="256" cy="392" rx="46" ry="50" fill="{look.belly}" opacity=".9"/>')


def _cape_behind(r: random.Random) -> str:
    sway = r.randint(-12, 12)
    return (f'<path d="M214 306Q{104 + sway} 400 {128 + sway} 446Q256 476 {384 + sway} 446Q{408 + sway} 400 298 306Z" '
            f'fill="{CLOTH}"/>')


def _garment(garment: str, dark: str) -> str:
    """What lies on the trunk, under the arms."""
    match garment:
        case "dress":
            return ('<path d="M208 312Q256 334 304 312L322 360Q360 420 352 434Q256 462 160 434Q152 420 190 360Z" '
                    f'fill="{CLOTH}"/>'
                    '<path d="M160 434Q256 462 352 434l3 11Q256 474 157 445Z" fill="#fff" opacity=".85"/>'
                    '<path d="M191 360Q256 382 321 360" stroke="#fff" stroke-width="7" opacity=".8" fill="none"/>')
        case "jumper":
            return ('<path d="M202 310Q256 336 310 310Q338 376 331 414Q256 432 181 414Q174 376 202 310Z" '
                    f'fill="{CLOTH}"/>'
                    '<path d="M184 356Q256 378 328 356l4 18Q256 396 180 374Z" fill="#fff" opacity=".8"/>'
                    f'<path d="M181 402Q256 421 331 402l0 13Q256 433 181 415Z" fill="{shade(dark, .88)}"/>')
        case "raincoat":
            buttons = "".join(f'<circle cx="270" cy="{y}" r="7" fill="#fff"/>' for y in (350, 382, 414))
            return ('<path d="M202 310Q256 336 310 310Q340 376 346 436Q256 458 166 436Q172 376 202 310Z" '
                    f'fill="{CLOTH}"/>'
                    f'<path d="M256 330V448" stroke="{shade(dark, .85)}" stroke-width="5"/>{buttons}'
                    f'<path d="M192 400h34v22h-36zM320 400h-34v22h36z" fill="{shade(dark, .88)}"/>')
        case "cape":
            return (f'<path d="M204 308Q256 346 308 308L300 330Q256 356 212 330Z" fill="{shade(dark, .92)}"/>'
                    '<circle cx="256" cy="340" r="11" fill="#ffd95a"/>')
        case "top-hat" | "crown" | "glasses" | "scarf":
            return ""
        case _:
            raise KeyError(garment)


def _hands(action: str, r: random.Random) -> tuple[tuple, tuple]:
    """(left arm, right arm), each the elbow's and the hand's place."""
    right = {"dance": (372, 334, 404 + _near(r), 294 + _near(r)), "jump": (362, 318, 388 + _near(r), 256 + _near(r)),
             "wave": (350, 372, 344 + _near(r, 4), 404 + _near(r, 4)),
             "kite": (350, 372, 344 + _near(r, 4), 404 + _near(r, 4)),
             "balloon": (362, 344, 388 + _near(r), 306 + _near(r)), "guitar": (350, 376, 312, 372)}[action]
    left = {"dance": (140, 334, 108 + _near(r), 294 + _near(r)), "jump": (150, 318, 124 + _near(r), 256 + _near(r)),
            "wave": (142, 340, 112 + _near(r), 268 + _near(r)), "kite": (146, 344, 116 + _near(r), 284 + _near(r)),
            "balloon": (162, 372, 168 + _near(r, 4), 404 + _near(r, 4)), "guitar": (162, 380, 206, 398)}[action]
    return left, right


def _limb(x: int, y: int, elbow_x: int, elbow_y: int, hand_x: int, hand_y: int, sleeve: str) -> str:
    return (f'<path d="M{x} {y}Q{elbow_x} {elbow_y} {hand_x} {hand_y}" stroke="{sleeve}" stroke-width="35" '
            f'stroke-linecap="round" fill="none"/><circle cx="{hand_x}" cy="{hand_y}" r="20" fill="{FUR}"/>')


def _string(hand: tuple, bend: tuple, end: tuple, colour: str) -> str:
    return (f'<path d="M{hand[0]} {hand[1]}Q{bend[0]} {bend[1]} {end[0]} {end[1]}" stroke="{colour}" stroke-width="4" '
            'fill="none"/>')


def _scarf(dark: str) -> str:
    return (f'<path d="M284 330L316 326Q326 372 322 406L286 408Q290 366 284 330Z" fill="{shade(dark, .92)}"/>'
            '<path d="M287 388l35 -2l0 10l-36 2z" fill="#fff" opacity=".8"/>'
            '<path d="M188 298Q256 330 324 298Q338 318 322 336Q256 366 190 336Q174 318 188 298Z" '
            f'fill="{CLOTH}"/>')


def _penguin_head(x: float, y: float, size: float) -> str:
    """Fluent Emoji has a whole penguin only."""
    def oval(cx, cy, rx, ry, fill):
        return (f'<ellipse cx="{x + cx * size:.1f}" cy="{y + cy * size:.1f}" rx="{rx * size:.1f}" ry="{ry * size:.1f}" '
                f'fill="{fill}"/>')

    def at(cx, cy):
        return f"{x + cx * size:.1f} {y + cy * size:.1f}"

    cheeks = (-.15, 0, .2, .24), (.15, 0, .2, .24), (0, .16, .34, .24)
    face = "".join(oval(*cheek, "#f7f0ff") for cheek in cheeks)
    eyes = "".join(oval(cx, -.01, .03, .055, "#33252f") for cx in (-.14, .14))
    beak = f'<path d="M{at(-.1, .1)}Q{at(0, -.04)} {at(.1, .1)}Q{at(0, .2)} {at(-.1, .1)}Z" fill="#ff9a3c"/>'
    return oval(0, 0, .44, .44, FUR) + face + eyes + beak


def _top_hat(x: float, y: float, dark: str, turn: float) -> str:
    return (f'<g transform="rotate({turn:.1f} {x} {y})">'
            f'<ellipse cx="{x}" cy="{y}" rx="76" ry="19" fill="{shade(dark, .92)}"/>'
            f'<path d="M{x - 50} {y - 2}L{x - 56} {y - 84}Q{x} {y - 98} {x + 56} {y - 84}L{x + 50} {y - 2}'
            f'Q{x} {y + 12} {x - 50} {y - 2}Z" fill="{CLOTH}"/>'
            f'<path d="M{x - 50} {y - 2}L{x - 52} {y - 24}Q{x} {y - 10} {x + 52} {y - 24}L{x + 50} {y - 2}'
            f'Q{x} {y + 12} {x - 50} {y - 2}Z" fill="#fff" opacity=".9"/></g>')


def _crown(x: float, y: float, dark: str, turn: float) -> str:
    pearls = "".join(f'<circle cx="{x + dx}" cy="{y - up}" r="9" fill="#fff3b8"/>'
                     for dx, up in ((-70, 68), (0, 86), (70, 68)))
    return (f'<g transform="rotate({turn:.1f} {x} {y})"><path d="M{x - 58} {y}L{x - 70} {y - 66}L{x - 34} {y - 36}'
            f'L{x} {y - 82}L{x + 34} {y - 36}L{x + 70} {y - 66}L{x + 58} {y}Q{x} {y + 14} {x - 58} {y}Z" '
            f'fill="{CLOTH}"/>'
            f'<path d="M{x - 58} {y}L{x - 61} {y - 16}Q{x} {y - 2} {x + 61} {y - 16}L{x + 58} {y}'
            f'Q{x} {y + 14} {x - 58} {y}Z" '
            f'fill="{shade(dark, .85)}"/>{pearls}</g>')


def _glasses(x: float, y: float, half: float, dark: str) -> str:
    """`half` is the distance of an eye from the middle."""
    radius = max(30, min(42, half * .92))
    bridge = max(0, half - radius)
    lenses = "".join(f'<circle cx="{x + side * half:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="#ffffff" '
                     f'fill-opacity=".38" stroke="{dark}" stroke-width="11"/>' for side in (-1, 1))
    temples = "".join(f'<path d="M{x + side * (half + radius):.1f} {y:.1f}l{side * 26} -8" stroke="{dark}" '
                      'stroke-width="9" stroke-linecap="round"/>' for side in (-1, 1))
    middle = f'<path d="M{x - bridge:.1f} {y:.1f}h{2 * bridge:.1f}" stroke="{dark}" stroke-width="10"/>'
    return lenses + middle + temples
