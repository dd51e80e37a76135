// What needs no browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../src/csv.js";
import { pageText } from "../src/input/lines.js";
import { beginning } from "../src/words.js";

test("CSV holds what a cell has, and nothing that a spreadsheet would run", () => {
  assert.equal(csv([["a", 'b "c"'], ["d, e", "f\ng"], [-3, null]]), '\ufeffa,"b ""c"""\r\n"d, e","f\ng"\r\n-3,\r\n');
  assert.equal(csv([["=1+1", "+2", "-3", "@x"]]), "\ufeff'=1+1,'+2,'-3,'@x\r\n");
});

test("a beginning is cut between words", () => {
  assert.equal(beginning("The lamps  of\nthe pier", 50), "The lamps of the pier");
  assert.equal(beginning("The lamps of the pier", 12), "The lamps of …");
  assert.equal(beginning("灯".repeat(9), 4), "灯灯灯灯 …");
});

/** A piece of text at a place, as pdf.js tells it. */
const piece = (str, left, baseline, width, size = 10, dir = "ltr") => ({ str, dir, width, transform: [size, 0, 0, size, left, baseline] });

test("what stands on one baseline is a line, and marks stand apart", () => {
  const items = [
    piece("A", 10, 700.5, 15, 20), piece("/RES/90/1", 25.2, 700, 40),
    piece("the lamps of 2035", 10, 680, 80), piece("1", 90, 684, 3, 6), piece(", which", 93.5, 680, 30),
    piece("burn.", 10, 668, 25),
    piece("1", 10, 603, 3, 6), piece(" ", 13, 603, 3, 6), piece("Almanac of Lamps.", 16, 600, 70),
  ];
  assert.equal(pageText(items), "A/RES/90/1\nthe lamps of 2035 1 , which\nburn.\n1 Almanac of Lamps.\n");
});

test("columns beside each other are lines of their own when the file has them one after the other", () => {
  assert.equal(pageText([piece("left", 10, 700, 20), piece("also left", 10, 688, 40), piece("right", 200, 700, 20)]), "left\nalso left\nright\n");
});

test("pieces from right to left are put in their order, numbers and Latin words in theirs", () => {
  const items = [
    piece(".", 38, 700, 2), piece("90", 40, 700, 10), piece("/", 50, 700, 4), piece("415", 54, 700, 15), piece(" ", 69, 700, 3),
    piece("قرار", 72, 700, 20, 10, "rtl"), // بحر, as a font draws it, letter by letter from the left.
    piece("\ufeae", 15, 680, 5, 10, "rtl"), piece("\ufea4", 20, 680, 5, 10, "rtl"), piece("\ufe91", 25, 680, 5, 10, "rtl"), piece(" ", 30, 680, 3),
    piece("Lamp", 33, 680, 20), piece(" ", 53, 680, 3), piece("post", 56, 680, 18), piece(" ", 74, 680, 3), piece("مصباح", 77, 680, 30, 10, "rtl"),
  ];
  assert.equal(pageText(items), "قرار 90/415.\nمصباح Lamp post بحر\n");
});
