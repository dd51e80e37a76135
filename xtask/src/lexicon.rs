//! Word lists into Rust tables.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::states;

/// Lists whose order carries a meaning; all others are sorted and rid of doubles.
const ORDERED: &[&str] = &[
    "months",
    "date_marks",
    "organs",
    "letters",
    "part_letters",
    "section_words",
    "annex_ordinals",
    "item_numerals",
    "third_numerals",
    "committees",
    "draft_words",
    "cardinals",
];

/// The file of the tables all languages share.
const COMMON: &str = "common";

/// The two lists of openings, which become one table.
const OPENINGS: [(&str, &str); 2] = [("preambular", "Preamble"), ("operative", "Operative")];

/// Writes `core/src/lexicon/<language>.rs` for each `core/lexicon/<language>.toml`, and the table of States; with `check` only compares.
pub(crate) fn run(check: bool) -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("no workspace")?;
    let mut files: Vec<PathBuf> =
        fs::read_dir(root.join("core/lexicon"))?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    let is_common = |file: &PathBuf| file.file_stem().is_some_and(|stem| stem == COMMON);
    for file in files.iter().filter(|file| is_common(file)) {
        let table = common(&fs::read_to_string(file)?.parse()?).map_err(|error| format!("{}: {error}", file.display()))?;
        write(&root.join(format!("core/src/lexicon/{COMMON}.rs")), &table, check)?;
    }
    files.retain(|file| !is_common(file));
    let states = root.join("core/lexicon/states.toml");
    files.retain(|file| *file != states);
    write(&root.join("core/src/lexicon/states.rs"), &states::rendered(&fs::read_to_string(&states)?.parse()?)?, check)?;
    let lexicons = files.iter().map(|file| Ok(fs::read_to_string(file)?.parse()?)).collect::<Result<Vec<Table>, Box<dyn Error>>>()?;
    let fields = fields(&lexicons)?;
    write(&root.join("core/src/lexicon/lists.rs"), &lists(&fields)?, check)?;
    for (file, words) in files.iter().zip(&lexicons) {
        let language = file.file_stem().and_then(|stem| stem.to_str()).ok_or("no language")?;
        let table = rendered(language, words, &fields).map_err(|error| format!("{}: {error}", file.display()))?;
        write(&root.join(format!("core/src/lexicon/{language}.rs")), &table, check)?;
    }
    Ok(())
}

/// Writes a table where it has changed; with `check` says that it has.
fn write(target: &Path, table: &str, check: bool) -> Result<(), Box<dyn Error>> {
    if fs::read_to_string(target).unwrap_or_default() == table {
        return Ok(());
    }
    if check {
        return Err(format!("{} is stale: run `cargo xtask lexicon`", target.display()).into());
    }
    Ok(fs::write(target, table)?)
}

/// The tables all languages share: what base forms of verbs, nouns and keys of actors mean; sorted by them.
fn common(words: &Table) -> Result<String, Box<dyn Error>> {
    let mut out = format!(
        "//! Written by `cargo xtask lexicon` from `core/lexicon/{COMMON}.toml`: change that file.\n\n\
         use super::{{ActorKey, ActorType, Class, Meaning}};\n"
    );
    for (table, list, kind) in [("VERBS", "verbs", "Meaning"), ("NOUNS", "nouns", "Meaning"), ("ACTORS", "actors", "ActorKey")] {
        let mut rows = BTreeMap::new();
        for entry in words.get(list).and_then(Value::as_array).into_iter().flatten() {
            let (name, row) = if kind == "Meaning" {
                let base = field(entry, "base")?;
                let force = entry.get("force").and_then(Value::as_integer);
                let (shown, class) = (entry.get("shown").and_then(Value::as_str).unwrap_or(base), capitalized(field(entry, "class")?));
                (base, format!("Meaning {{ base: {base:?}, shown: {shown:?}, class: Class::{class}, force: {force:?} }}"))
            } else {
                let key = field(entry, "key")?;
                (key, format!("ActorKey {{ key: {key:?}, kind: ActorType::{} }}", capitalized(field(entry, "type")?)))
            };
            if rows.insert(name, row).is_some() {
                return Err(format!("{name} stands twice in {list}").into());
            }
        }
        write!(out, "\n#[rustfmt::skip]\npub(super) static {table}: &[{kind}] = &[\n")?;
        for row in rows.values() {
            writeln!(out, "    {row},")?;
        }
        out.push_str("];\n");
    }
    let articles: BTreeSet<&str> =
        words.get("with_article").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    out.push_str("\n#[rustfmt::skip]\npub(super) static WITH_ARTICLE: &[&str] = &[\n");
    for name in articles {
        writeln!(out, "    {name:?},")?;
    }
    out.push_str("];\n");
    Ok(out)
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    /// Phrases and nothing else.
    Words,
    /// A table of which each row has a phrase and other columns.
    Phrased,
    /// Any other table.
    Rows,
    Flag,
}

/// The fields of all languages: what one has no words for it has an empty list of.
fn fields(lexicons: &[Table]) -> Result<BTreeMap<&str, Field>, Box<dyn Error>> {
    let mut fields = BTreeMap::from([("bodies", Field::Phrased), ("lead_keys", Field::Rows), ("openings", Field::Phrased)]);
    for (name, value) in lexicons.iter().flatten() {
        let field = match value.as_array() {
            _ if value.is_bool() => Field::Flag,
            Some(items) if items.iter().all(Value::is_str) => Field::Words,
            Some(items) if name == "bodies" || items.iter().all(|item| phrase(item).is_some()) => Field::Phrased,
            _ => Field::Rows,
        };
        // An empty list tells nothing of its kind.
        if OPENINGS.iter().any(|(list, _)| list == name) || value.as_array().is_some_and(Vec::is_empty) && fields.contains_key(&**name) {
            continue;
        }
        if fields.insert(name, field).is_some_and(|other| other != field) {
            return Err(format!("{name} is of another kind in another language").into());
        }
    }
    Ok(fields)
}

/// All lists of phrases, for tests that go through them.
fn lists(fields: &BTreeMap<&str, Field>) -> Result<String, Box<dyn Error>> {
    let mut out = String::from(
        "//! Written by `cargo xtask lexicon`.\n\n\
         use super::{Lexicon, List, Phrase};\n\n\
         /// A list: its name, its phrases, and their first letters.\n\
         type Named = (&'static str, Vec<&'static str>, &'static [u32]);\n\n\
         fn list<T: Phrase>(name: &'static str, list: List<T>) -> Named {\n    \
             (name, list.iter().map(Phrase::phrase).collect(), list.firsts())\n}\n\n\
         /// The lists of a language's phrases.\n\
         #[rustfmt::skip]\npub(crate) fn lists(lexicon: &Lexicon) -> Vec<Named> {\n    vec![\n",
    );
    for (name, _) in fields.iter().filter(|(_, field)| matches!(field, Field::Words | Field::Phrased)) {
        writeln!(out, "        list({name:?}, lexicon.{name}),")?;
    }
    out.push_str("    ]\n}\n");
    Ok(out)
}

fn rendered(language: &str, words: &Table, fields: &BTreeMap<&str, Field>) -> Result<String, Box<dyn Error>> {
    let openings = openings(words)?;
    let used = [
        ("Keyed", words.values().any(holds_keyed)),
        ("Lexicon", true),
        ("List", true),
        ("NumberWord", words.contains_key("number_words")),
        ("Opening", !openings.is_empty()),
        ("OrganName", words.contains_key("organs")),
        ("Part", !openings.is_empty()),
        ("Words", true),
    ];
    let used: String = used.iter().filter(|(_, used)| *used).map(|(name, _)| format!(", {name}")).collect();
    let mut out = format!(
        "//! Written by `cargo xtask lexicon` from `core/lexicon/{language}.toml`: change that file.\n\n\
         use super::{{Body{used}}};\n\n\
         #[rustfmt::skip]\npub(super) static LEXICON: Lexicon = Lexicon {{\n"
    );
    for (&name, field) in fields {
        let value = words.get(name);
        if *field == Field::Flag {
            writeln!(out, "    {name}: {},", value.and_then(Value::as_bool).unwrap_or_default())?;
            continue;
        }
        let mut items = match name {
            "openings" => openings.clone(),
            "bodies" => bodies(words)?,
            "lead_keys" => lead_keys(words),
            _ => entries(name, value)?.into_iter().map(Row::of).collect::<Result<_, _>>()?,
        };
        // Looked up by first letters, which sort otherwise than phrases where these are beyond ASCII.
        if matches!(field, Field::Words | Field::Phrased) && !ORDERED.contains(&name) {
            items.sort_by_key(|row| first(&folded(&row.phrase)));
        }
        let firsts: Vec<String> = items.iter().map(|row| format!("{:#010x}", first(&folded(&row.phrase)))).collect();
        match field {
            Field::Words => writeln!(out, "    {name}: Words::new(&[{}], &[", firsts.join(", "))?,
            Field::Phrased => writeln!(out, "    {name}: List::new(&[{}], &[", firsts.join(", "))?,
            Field::Rows | Field::Flag => writeln!(out, "    {name}: &[")?,
        }
        for row in items {
            writeln!(out, "        {},", row.code)?;
        }
        writeln!(out, "{}", if *field == Field::Rows { "    ]," } else { "    ])," })?;
    }
    writeln!(out, "    state_names: super::states::{},", language.to_uppercase())?;
    out.push_str("};\n");
    Ok(out)
}

fn holds_keyed(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().any(is_keyed))
}

fn is_keyed(item: &Value) -> bool {
    item.get("key").is_some() && item.get("phrase").is_some()
}

/// The entries of a list, in the order of their phrases where it has no other.
fn entries<'v>(name: &str, value: Option<&'v Value>) -> Result<Vec<&'v Value>, Box<dyn Error>> {
    let Some(value) = value else { return Ok(Vec::new()) };
    let mut items: Vec<&Value> = value.as_array().ok_or_else(|| format!("{name} is not a list"))?.iter().collect();
    if !ORDERED.contains(&name) {
        // By the words themselves: in quotation marks a phrase would come after those it begins.
        items.sort_by_key(|item| phrase(item).or(item.as_str()));
        items.dedup();
    }
    Ok(items)
}

/// The phrase of an entry that has other columns too.
fn phrase(entry: &Value) -> Option<&str> {
    ["word", "phrase"].iter().find_map(|name| entry.get(name)?.as_str())
}

/// A row of a table: its phrase, empty where it has none, and the Rust of it.
#[derive(Clone)]
struct Row {
    phrase: String,
    code: String,
}

impl Row {
    fn new(phrase: &str, code: String) -> Self {
        Self { phrase: phrase.to_owned(), code }
    }

    fn of(value: &Value) -> Result<Self, Box<dyn Error>> {
        if let Some(text) = value.as_str() {
            return Ok(Self::new(text, format!("{text:?}")));
        }
        if let (Some(word), Some(number)) = (value.get("word").and_then(Value::as_str), value.get("value").and_then(Value::as_integer)) {
            return Ok(Self::new(word, format!("NumberWord {{ word: {word:?}, value: {number} }}")));
        }
        if is_keyed(value) {
            let phrase = field(value, "phrase")?;
            return Ok(Self::new(phrase, format!("Keyed {{ key: {:?}, phrase: {phrase:?} }}", field(value, "key")?)));
        }
        let fields: Vec<String> = ["key", "name", "formula"]
            .iter()
            .map(|name| Ok(format!("{name}: {:?}", field(value, name)?)))
            .collect::<Result<_, Box<dyn Error>>>()?;
        Ok(Self::new("", format!("OrganName {{ {} }}", fields.join(", "))))
    }
}

fn field<'v>(value: &'v Value, name: &str) -> Result<&'v str, Box<dyn Error>> {
    value.get(name).and_then(Value::as_str).ok_or_else(|| format!("no {name} in {value}").into())
}

/// The names of bodies and organs, folded and sorted.
fn bodies(words: &Table) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut all = BTreeMap::new();
    for body in ["organs", "bodies"].iter().filter_map(|list| words.get(*list)?.as_array()).flatten() {
        all.insert(field(body, "name")?.to_lowercase().replace('’', "'"), field(body, "key")?);
    }
    Ok(all.iter().map(|(name, key)| Row::new(name, format!("Body {{ key: {key:?}, name: {name:?} }}"))).collect())
}

/// The openings of both lists, sorted by phrase; a phrase of both serves either part.
fn openings(words: &Table) -> Result<Vec<Row>, Box<dyn Error>> {
    let mut all: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for (list, part) in OPENINGS {
        for opening in words.get(list).and_then(Value::as_array).into_iter().flatten() {
            let (phrase, base) = (field(opening, "phrase")?, field(opening, "base")?);
            all.entry(phrase)
                .and_modify(|known| {
                    if known.1 != part {
                        known.1 = "Either"
                    }
                })
                .or_insert((base, part));
        }
    }
    let opening = |phrase: &str, base: &str, part: &str| format!("Opening {{ phrase: {phrase:?}, base: {base:?}, part: Part::{part} }}");
    Ok(all.iter().map(|(phrase, (base, part))| Row::new(phrase, opening(phrase, base, part))).collect())
}

/// The first letters of all that may begin a lead, as numbers, sorted: what a reader looks at first.
fn lead_keys(words: &Table) -> Vec<Row> {
    let list = |name: &str| words.get(name).and_then(Value::as_array).into_iter().flatten();
    let openings = OPENINGS.iter().flat_map(|(name, _)| list(name)).filter_map(|opening| opening.get("phrase"));
    let phrases = openings.chain(list("before")).filter_map(Value::as_str);
    let keys: BTreeSet<u32> = phrases.map(first).collect();
    keys.iter().map(|key| Row::new("", format!("{key:#010x}"))).collect()
}

/// Letters as lists have them: some lists are as printed.
fn folded(phrase: &str) -> String {
    phrase.to_lowercase().replace(['’', '‘', 'ʼ'], "'").replace(['‑', '‐'], "-")
}

/// As in `grammar/inline/phrase.rs`; a test there compares the two.
fn first(phrase: &str) -> u32 {
    let mut bytes: Vec<u8> = Vec::new();
    let mut characters = phrase.chars();
    let mut add = |c: char| match c.len_utf8() {
        2 => bytes.push(c as u8),
        _ => bytes.extend(c.to_string().as_bytes()),
    };
    if let Some(first) = characters.next() {
        add(first);
        let ideographic =
            |c: char| matches!(c, '\u{2E80}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}');
        let in_word = |c: &char| c.is_alphanumeric() && !ideographic(*c);
        if in_word(&first) {
            characters.take_while(in_word).for_each(&mut add);
        }
    }
    bytes.resize(4, b' ');
    u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
}
