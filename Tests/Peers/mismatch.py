#!/usr/bin/env python3
"""How far the confidence of the model contract 2.6 is from a simulated stack. Standard library only.

The contract says of a stack of N layers from one capacity class: no layer exceeds its state of charge
by more than s with a probability (1 - F(m - s/cv))^N. F is the distribution inside the class in units
of cv, and m, the mean of the class, stands for the mean of the stack. This script draws stacks instead
and counts those that hold, twice:

    own mean   cv (mean of the stack - smallest of the stack) <= s; F and m as in the formula, but the
               stack's own mean in place of m, to first order in cv
    exact      H / smallest - 1 <= s with H the harmonic mean of the N capacities: the layers are equally
               empty, the open-circuit voltage is linear, charging stops when the mean state of charge is 1

    mismatch.py              print the table; below it a screen at s itself, and N = 2 in closed form
    mismatch.py --stacks n   draw n stacks a class in place of 100 000
    mismatch.py --check      print nothing, exit 1 when Guides/Physics.md does not hold the very table

Classes are of equal probability after the screen; the worst class counts, in the formula and in each of
the two simulations. Seed and order of draws are fixed. A share p of n stacks has the standard error
sqrt(p (1 - p)/n).
"""

import math
import os
import random
import sys
from statistics import NormalDist

SEED = 20240229
STACKS = 100_000
EXCESS = 0.03
SIZES = (2, 5, 13, 20)
LONG_SIZES = (20, 40, 60)
VARIATIONS = (0.01, 0.015)
GRADES = (1, 2)
SCREENS = (None, 3.0)

NORMAL = NormalDist()
# Beyond this many standard deviations a tail holds less than 1e-22.
REACH = 10.0


class CapacityClass:
    """A slice of the screened standard normal distribution."""

    def __init__(self, grade, grades, screen):
        reach = REACH if screen is None else screen
        first, last = NORMAL.cdf(-reach), NORMAL.cdf(reach)
        step = (last - first) / grades
        self.start = first + grade * step
        self.share = step
        self.low = -reach if grade == 0 else NORMAL.inv_cdf(self.start)
        self.high = reach if grade == grades - 1 else NORMAL.inv_cdf(self.start + step)
        self.mean = (NORMAL.pdf(self.low) - NORMAL.pdf(self.high)) / step

    def share_above(self, z):
        """1 - F(z)."""
        if z <= self.low:
            return 1.0
        if z >= self.high:
            return 0.0
        return (NORMAL.cdf(self.high) - NORMAL.cdf(z)) / self.share

    def confidence(self, size, ratio):
        """The formula of the contract for s/cv = ratio."""
        return self.share_above(self.mean - ratio) ** size

    def held(self, size, stacks, generator):
        """Stacks that hold by their own mean and exactly, one pair for each cv."""
        own = [0] * len(VARIATIONS)
        exact = [0] * len(VARIATIONS)
        uniform, inverse = generator.random, NORMAL.inv_cdf
        start, share = self.start, self.share
        for _ in range(stacks):
            # random() may return 0; the tail below 1e-300 never counts.
            z = [inverse(start + share * uniform() or 1e-300) for _ in range(size)]
            smallest = min(z)
            gap = sum(z) / size - smallest
            for index, cv in enumerate(VARIATIONS):
                own[index] += cv * gap <= EXCESS
                harmonic = size / sum(1 / (1 + cv * value) for value in z)
                exact[index] += harmonic / (1 + cv * smallest) - 1 <= EXCESS
        return [(a / stacks, b / stacks) for a, b in zip(own, exact)]


def rows(stacks):
    """(N, cv, G, k) to (formula, own mean, exact)."""
    found = {}
    generator = random.Random(SEED)
    for size in SIZES:
        for grades in GRADES:
            for screen in SCREENS:
                classes = [CapacityClass(grade, grades, screen) for grade in range(grades)]
                drawn = [one.held(size, stacks, generator) for one in classes]
                for index, cv in enumerate(VARIATIONS):
                    found[size, cv, grades, screen] = (
                        min(one.confidence(size, EXCESS / cv) for one in classes),
                        min(held[index][0] for held in drawn),
                        min(held[index][1] for held in drawn))
    return found


def screened_at_the_limit(stacks):
    """N to (formula, own mean, exact) where the screen k cv is s itself: cv 1 %, k 3, one class."""
    generator = random.Random(SEED)
    one = CapacityClass(0, 1, 3.0)
    return {
        size: (one.confidence(size, EXCESS / VARIATIONS[0]), *one.held(size, stacks, generator)[0])
        for size in LONG_SIZES}


def pair(ratio):
    """N = 2, one class, no screen: formula Phi(t)^2 and own mean erf(t), with t = s/cv."""
    return NORMAL.cdf(ratio) ** 2, math.erf(ratio)


def text(stacks):
    """The tables, as the guide prints them."""
    lines = [
        f"confidence in %, s = {100 * EXCESS:g} %, {stacks} stacks a class, seed {SEED}",
        "",
        "             no screen                                     screened at k = 3",
        " N     cv  G  formula own mean   exact    -own  -exact   formula own mean   exact    -own  -exact",
    ]
    found = rows(stacks)
    for size, cv, grades in sorted({row[:3] for row in found}):
        line = f"{size:2d}  {100 * cv:3.1f} %  {grades}"
        for screen in SCREENS:
            formula, own, exact = (100 * share for share in found[size, cv, grades, screen])
            line += f" {formula:8.2f} {own:8.2f}{exact:8.2f} {formula - own:+7.2f} {formula - exact:+7.2f} "
        lines.append(line.rstrip())
    lines += ["", "one class, cv 1.0 %, screened at k = 3, which is s itself", ""]
    lines.append(" N   formula  own mean   exact")
    for size, shares in screened_at_the_limit(stacks).items():
        formula, own, exact = (100 * share for share in shares)
        lines.append(f"{size:2d}  {formula:8.2f}  {own:8.2f}{exact:8.2f}")
    lines += ["", "N = 2, one class, no screen, in closed form; t = s/cv", ""]
    lines.append("  t   formula Phi(t)^2   own mean erf(t)            -own")
    for ratio in (0.5, 1.0, 1.5, 1.6, 2.0, 2.5, 3.0):
        formula, own = (100 * share for share in pair(ratio))
        lines.append(f"{ratio:3.1f}   {formula:16.2f}   {own:15.2f}   {formula - own:+13.2f}")
    return "\n".join(lines) + "\n"


def guide():
    """The text of the guide."""
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "..", "Guides", "Physics.md"), encoding="utf-8") as file:
        return file.read()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    count = int(arguments[arguments.index("--stacks") + 1]) if "--stacks" in arguments else STACKS
    if "--check" in arguments:
        sys.exit(0 if text(count) in guide() else "Guides/Physics.md does not hold this table:\n" + text(count))
    print(text(count), end="")
