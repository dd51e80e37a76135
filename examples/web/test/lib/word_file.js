// A small Word file, written here so that none lies in the repository: lists that Word numbers, a footnote, a header.
import { deflateRawSync } from "node:zlib";

const NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const part = (name, inside) => `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${inside}</w:${name}>`;
const words = (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inside, list) =>
  `<w:p>${list === undefined ? "" : `<w:pPr><w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="4"/></w:numPr></w:pPr>`}${inside}</w:p>`;
const level = (depth, form, text) => `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/></w:lvl>`;

const PARTS = {
  "word/document.xml": part("document", `<w:body>${[
    paragraph(words("90/415. Lamps of small piers")),
    paragraph(words("The General Assembly,")),
    paragraph(`${words("Recalling its resolution 88/119 of 6 December 2033 on tide tables,")}<w:r><w:footnoteReference w:id="7"/></w:r>`),
    paragraph(words("Decides to establish a register of lamps;"), 0),
    paragraph(`${words("Requests")}<w:r><w:tab/></w:r>${words("harbour masters:")}<w:del>${words("nobody")}</w:del>`, 0),
    paragraph(words("To count the lamps;"), 1),
    paragraph(words("To light them."), 1),
  ].join("")}<w:sectPr><w:headerReference w:type="first" r:id="rId9"/></w:sectPr></w:body>`),
  "word/numbering.xml": part("numbering", `<w:abstractNum w:abstractNumId="2">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}</w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`),
  "word/footnotes.xml": part("footnotes", `<w:footnote w:id="7">${paragraph(words("See the Almanac of Lamps, table 12."))}</w:footnote>`),
  "word/header1.xml": part("hdr", paragraph(words("A/RES/90/415"))),
  "word/_rels/document.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Target="header1.xml"/></Relationships>',
};

/** The file; `changed` replaces parts of it. */
export function wordFile(changed = {}) {
  return zip({ ...PARTS, ...changed });
}

/** An archive of texts. Its sums are not right: no reader of this page asks for them. */
export function zip(parts) {
  const [held, list] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const [title, whole] = [Buffer.from(name), Buffer.from(text)];
    const packed = deflateRawSync(whole);
    const head = numbers([[4, 0x04034b50], [2, 20], [2, 0], [2, 8], [4, 0], [4, 0], [4, packed.length], [4, whole.length], [2, title.length], [2, 0]]);
    list.push(numbers([[4, 0x02014b50], [2, 20], [2, 20], [2, 0], [2, 8], [4, 0], [4, 0], [4, packed.length], [4, whole.length], [2, title.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]), title);
    held.push(head, title, packed);
    at += head.length + title.length + packed.length;
  }
  const listed = Buffer.concat(list);
  const count = Object.keys(parts).length;
  return Buffer.concat([...held, listed, numbers([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, at], [2, 0]])]);
}

/** Numbers of two or four bytes each. */
function numbers(fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [length]) => sum + length, 0));
  fields.reduce((at, [length, value]) => bytes.writeUIntLE(value, at, length), 0);
  return bytes;
}
