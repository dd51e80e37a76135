// Places: source.slice(start, end) is the text, in six languages and among characters of two units.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "unres";
import { units } from "../places.js";

const TEXTS = {
  en: ["The General Assembly,", "Recalling its resolution 88/119 🌊,", "1. Requests the Secretary-General to paint the quay 🎨, recalling resolution 86/207;", "2. Decides to meet in May."],
  fr: ["L’Assemblée générale,", "Rappelant sa résolution 88/119 🌊,", "1. Prie le Secrétaire général de peindre le quai 🎨, rappelant sa résolution 86/207 ;", "2. Décide de se réunir en mai."],
  es: ["La Asamblea General,", "Recordando su resolución 88/119 🌊,", "1. Solicita al Secretario General que pinte el muelle 🎨, recordando la resolución 86/207;", "2. Decide reunirse en mayo."],
  ru: ["Генеральная Ассамблея,", "ссылаясь на свою резолюцию 88/119 🌊,", "1. просит Генерального секретаря покрасить причал 🎨, ссылаясь на резолюцию 86/207;", "2. постановляет собраться в мае."],
  ar: ["إن الجمعية العامة،", "إذ تشير إلى قرارها 88/119 🌊،", "1 - تطلب إلى الأمين العام أن يطلي الرصيف 🎨، وتشير إلى القرار 86/207؛", "2 - تقرر أن تجتمع في أيار/مايو."],
  zh: ["大会，", "回顾其第88/119号决议🌊，", "1. 请秘书长粉刷码头🎨，并回顾第86/207号决议；", "2. 决定在五月开会。"],
};

for (const [language, lines] of Object.entries(TEXTS)) {
  test(`places in ${language}`, () => {
    const document = parse(lines.join("\n\n") + "\n");
    assert.equal(document.language, language);
    assert.deepEqual(document.operatives.map((one) => document.source.slice(one.start, one.end)), lines.slice(2));
    assert.deepEqual(document.preambulars.map((one) => one.source), [lines[1]]);
    assert.ok(lines[2].endsWith(document.operatives[0].text));
    assert.ok(document.operatives[0].text.startsWith(document.operatives[0].lead));
    const paragraph = document.operatives[0];
    const [link] = paragraph.links;
    assert.equal(document.source.slice(link.start, link.end), link.text);
    assert.equal(paragraph.text.slice(link.at, link.at + link.text.length), link.text);
    assert.match(link.text, /86\/207/);
    for (const act of [...document.acts, ...document.acts.flatMap((one) => one.addressees)]) {
      assert.equal(document.source.slice(act.start, act.end), act.text);
    }
    for (const entry of document.citations) assert.ok(entry.text.includes(document.source.slice(entry.start, entry.end).slice(0, 3)));
  });
}

test("the leaves print the text", () => {
  const text = `\uFEFF${TEXTS.en.join("\r\n\r\n")}\r\n${TEXTS.zh.join("\n")}`;
  const leaves = (node) => (node.children.length === 0 ? node.source : node.children.map(leaves).join(""));
  assert.equal(leaves(parse(text).root), text);
});

test("half a pair is one unit", () => {
  const document = parse("The General Assembly,\n1. Decides on \ud83c waves 🌊;\n2. Decides to meet.\n");
  assert.equal(document.operatives[1].source, "2. Decides to meet.");
  assert.equal(document.source.slice(document.acts[1].start, document.acts[1].end), "Decides");
});

test("bytes and units of a long text", () => {
  const text = "é会🌊a".repeat(500);
  const place = units(text);
  let bytes = 0;
  for (let at = 0; at < text.length; at += text.codePointAt(at) > 0xffff ? 2 : 1) {
    assert.equal(place(bytes), at);
    bytes += Buffer.byteLength(String.fromCodePoint(text.codePointAt(at)));
  }
  assert.equal(place(bytes), text.length);
});
