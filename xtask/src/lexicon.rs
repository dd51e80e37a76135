//! Word lists into the texts that lists are made of: `core/src/lexicon/text.rs` says how these are written.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::tools::root;
use crate::{Outcome, states};

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

/// What ends a list.
const END: &str = "\u{c}";

/// The file of the tables all languages share.
const COMMON: &str = "common";

/// The two lists of openings, which become one, and the sign of their part.
const OPENINGS: [(&str, &str); 2] = [("preambular", "-"), ("operative", "+")];

/// The sign of an opening that is in both.
const EITHER: &str = "=";

/// Writes `core/src/lexicon/<language>.rs` for each `core/lexicon/<language>.toml`, and the table of States; with `check` only compares.
pub(crate) fn run(check: bool) -> Outcome {
    let root = root();
    let mut files: Vec<PathBuf> =
        fs::read_dir(root.join("core/lexicon"))?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.sort();
    let is_common = |file: &PathBuf| file.file_stem().is_some_and(|stem| stem == COMMON);
    let shared: Table = fs::read_to_string(root.join(format!("core/lexicon/{COMMON}.toml")))?.parse()?;
    let table = common(&shared).map_err(|error| format!("{COMMON}: {error}"))?;
    write(&root.join(format!("core/src/lexicon/{COMMON}.rs")), &table, check)?;
    files.retain(|file| !is_common(file));
    let states = root.join("core/lexicon/states.toml");
    files.retain(|file| *file != states);
    let states = fs::read_to_string(&states)?.parse()?;
    write(&root.join("core/src/lexicon/states.rs"), &states::rendered(&states)?, check)?;
    let treaties = root.join("core/lexicon/treaties.toml");
    files.retain(|file| *file != treaties);
    let treaties = fs::read_to_string(&treaties)?.parse()?;
    let mut lexicons = files.iter().map(|file| Ok(fs::read_to_string(file)?.parse()?)).collect::<Outcome<Vec<Table>>>()?;
    for (file, words) in files.iter().zip(&mut lexicons) {
        words.insert("treaties".to_owned(), Value::Array(named(&treaties, language(file)?)?));
        share(&shared, words)?;
    }
    let fields = fields(&lexicons)?;
    write(&root.join("core/src/lexicon/lists.rs"), &lists(&fields)?, check)?;
    for (file, words) in files.iter().zip(&lexicons) {
        let language = language(file)?;
        let names = states::names(&states, language)?;
        let table = rendered(language, words, &fields, &names).map_err(|error| format!("{}: {error}", file.display()))?;
        write(&root.join(format!("core/src/lexicon/{language}.rs")), &table, check)?;
    }
    Ok(())
}

/// The language whose words a file has.
fn language(file: &Path) -> Outcome<&str> {
    Ok(file.file_stem().and_then(|stem| stem.to_str()).ok_or("no language")?)
}

/// Adds to the lists of a language what all have in common.
fn share(shared: &Table, words: &mut Table) -> Outcome {
    for (name, list) in shared.get("lists").and_then(Value::as_table).into_iter().flatten() {
        let mut all = list.as_array().cloned().unwrap_or_default();
        match words.get(name) {
            None => {}
            Some(Value::Array(own)) => all.extend(own.iter().cloned()),
            Some(_) => return Err(format!("{name} is no list").into()),
        }
        words.insert(name.clone(), Value::Array(all));
    }
    Ok(())
}

/// The names that treaties have in a language, as entries of a list.
fn named(treaties: &Table, language: &str) -> Outcome<Vec<Value>> {
    let mut entries = Vec::new();
    for treaty in treaties.get("treaty").and_then(Value::as_array).ok_or("no treaties")? {
        let key = field(treaty, "key")?;
        for name in treaty.get(language).and_then(Value::as_array).into_iter().flatten() {
            let name = name.as_str().ok_or_else(|| format!("a name of {key} is none"))?;
            entries
                .push(Value::Table(Table::from_iter([("key", key), ("phrase", name)].map(|(name, text)| (name.to_owned(), text.into())))));
        }
    }
    Ok(entries)
}

/// Writes a table where it has changed; with `check` says that it has.
fn write(target: &Path, table: &str, check: bool) -> Outcome {
    if fs::read_to_string(target).unwrap_or_default() == table {
        return Ok(());
    }
    if check {
        return Err(format!("{} is stale: run `cargo xtask lexicon`", target.display()).into());
    }
    Ok(fs::write(target, table)?)
}

/// What all languages share: what base forms of verbs, nouns and keys of actors mean.
fn common(words: &Table) -> Outcome<String> {
    let mut out = format!("//! Written by `cargo xtask lexicon` from `core/lexicon/{COMMON}.toml`: change that file.\n");
    for (name, list) in [("VERBS", "verbs"), ("NOUNS", "nouns"), ("ACTORS", "actors"), ("WITH_ARTICLE", "with_article")] {
        let mut rows = Rows::default();
        for entry in words.get(list).and_then(Value::as_array).into_iter().flatten() {
            let word = |name: &str| entry.get(name).and_then(Value::as_str);
            let class = word("class").or(word("type")).unwrap_or_default();
            let head = entry.get("force").and_then(Value::as_integer).map_or(class.to_owned(), |force| format!("{class} {force}"));
            let base = entry.as_str().or(word("base")).or(word("key")).ok_or_else(|| format!("no base form in {entry}"))?;
            let shown = word("shown").filter(|shown| *shown != base);
            rows.add(&head, &shown.map_or(base.to_owned(), |shown| format!("{base}={shown}")))?;
        }
        if let Some(phrase) = rows.doubled() {
            return Err(format!("{phrase} stands twice in {list}").into());
        }
        write!(out, "\n#[rustfmt::skip]\npub(super) static {name}: &str = concat!(\n{});\n", rows.sorted().rendered())?;
    }
    Ok(out)
}

/// What a field holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    /// Phrases and nothing else.
    Words,
    /// Phrases that have a meaning.
    Phrased,
    /// Organs: a key, a name and a formula.
    Organs,
    Flag,
}

/// The fields of all languages: what one has no words for it has an empty list of.
fn fields(lexicons: &[Table]) -> Outcome<BTreeMap<&str, Field>> {
    let mut fields = BTreeMap::from([("bodies", Field::Phrased), ("openings", Field::Phrased)]);
    for (name, value) in lexicons.iter().flatten() {
        let field = match value.as_array() {
            _ if value.is_bool() => Field::Flag,
            Some(items) if items.iter().all(Value::is_str) => Field::Words,
            Some(items) if name == "bodies" || items.iter().all(|item| phrase(item).is_some()) => Field::Phrased,
            _ => Field::Organs,
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

/// How the lists of a text become the fields of a lexicon, and all lists of phrases, for tests that go through them.
fn lists(fields: &BTreeMap<&str, Field>) -> Outcome<String> {
    let mut out = String::from(
        "//! Written by `cargo xtask lexicon`.\n\n\
         use std::sync::OnceLock;\n\n\
         use super::Lexicon;\nuse super::text::Lists;\n#[cfg(test)]\nuse super::{List, Phrase};\n\n\
         /// The words of a language, of its text.\n\
         pub(super) fn lexicon(mut lists: Lists) -> Lexicon {\n    \
             Lexicon {\n",
    );
    for (name, field) in fields {
        let next = if *field != Field::Organs && ORDERED.contains(name) { "ordered" } else { "next" };
        writeln!(out, "        {name}: lists.{next}(),")?;
    }
    out.push_str(
        "        state_names: lists.next(),\n        keys: OnceLock::new(),\n    }\n}\n\n\
         /// A list: its name, its phrases, and their first letters.\n\
         #[cfg(test)]\n\
         type Named = (&'static str, &'static [&'static str], &'static [u32]);\n\n\
         #[cfg(test)]\n\
         fn list<T: Phrase>(name: &'static str, list: List<T>) -> Named {\n    \
             (name, list.index().phrases(), list.index().firsts())\n}\n\n\
         /// The lists of a language's phrases.\n\
         #[cfg(test)]\n\
         #[rustfmt::skip]\npub(crate) fn lists(lexicon: &Lexicon) -> Vec<Named> {\n    vec![\n",
    );
    for (name, _) in fields.iter().filter(|(_, field)| matches!(field, Field::Words | Field::Phrased)) {
        writeln!(out, "        list({name:?}, lexicon.{name}),")?;
    }
    out.push_str("    ]\n}\n");
    Ok(out)
}

/// The text of a language: all its lists, and the names of States.
fn rendered(language: &str, words: &Table, fields: &BTreeMap<&str, Field>, states: &Rows) -> Outcome<String> {
    let mut out = format!(
        "//! Written by `cargo xtask lexicon` from `core/lexicon/{language}.toml`: change that file.\n\n\
         #[rustfmt::skip]\npub(super) static TEXT: &str = concat!(\n"
    );
    for (&name, field) in fields {
        let value = words.get(name);
        let rows = match (name, field) {
            (_, Field::Flag) => flag(value)?,
            ("openings", _) => openings(words)?,
            ("bodies", _) => bodies(words)?,
            _ => entries(name, value)?,
        };
        let rows = if ORDERED.contains(&name) { rows } else { rows.sorted() };
        write!(out, "    // {name}\n{}    {END:?},\n", rows.rendered())?;
    }
    write!(out, "    // state_names\n{});\n", states.rendered())?;
    Ok(out)
}

/// A list that says yes, or an empty one.
fn flag(value: Option<&Value>) -> Outcome<Rows> {
    let mut rows = Rows::default();
    if value.and_then(Value::as_bool).unwrap_or_default() {
        rows.add("", "yes")?;
    }
    Ok(rows)
}

/// The entries of a list: each a phrase, or a phrase and what it means.
fn entries(name: &str, value: Option<&Value>) -> Outcome<Rows> {
    let Some(value) = value else { return Ok(Rows::default()) };
    let mut rows = Rows::default();
    for entry in value.as_array().ok_or_else(|| format!("{name} is not a list"))? {
        if let Some(phrase) = entry.as_str() {
            rows.add("", phrase)?;
        } else if let Some(number) = entry.get("value").and_then(Value::as_integer) {
            rows.add(&number.to_string(), field(entry, "word")?)?;
        } else if let Some(phrase) = phrase(entry) {
            rows.add(field(entry, "key")?, phrase)?;
        } else {
            rows.add(field(entry, "key")?, &format!("{}={}", field(entry, "name")?, field(entry, "formula")?))?;
        }
    }
    Ok(rows)
}

/// The phrase of an entry that has other columns too.
fn phrase(entry: &Value) -> Option<&str> {
    ["word", "phrase"].iter().find_map(|name| entry.get(name)?.as_str())
}

fn field<'v>(value: &'v Value, name: &str) -> Outcome<&'v str> {
    value.get(name).and_then(Value::as_str).ok_or_else(|| format!("no {name} in {value}").into())
}

/// The names of bodies and organs, folded.
fn bodies(words: &Table) -> Outcome<Rows> {
    let mut rows = Rows::default();
    for body in ["organs", "bodies"].iter().filter_map(|list| words.get(*list)?.as_array()).flatten() {
        rows.add(field(body, "key")?, &field(body, "name")?.to_lowercase().replace('’', "'"))?;
    }
    Ok(rows)
}

/// The openings of both lists; a phrase of both serves either part.
fn openings(words: &Table) -> Outcome<Rows> {
    let mut all: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for (list, part) in OPENINGS {
        for opening in words.get(list).and_then(Value::as_array).into_iter().flatten() {
            let known = all.entry(field(opening, "phrase")?).or_insert((field(opening, "base")?, part));
            if known.1 != part {
                known.1 = EITHER;
            }
        }
    }
    let mut rows = Rows::default();
    for (phrase, (base, part)) in all {
        rows.add(&format!("{part}{base}"), phrase)?;
    }
    Ok(rows)
}

/// The rows of a list: a phrase, or what phrases mean and then these.
#[derive(Default)]
pub(crate) struct Rows(Vec<Vec<String>>);

impl Rows {
    /// Adds a phrase, to the last row where that means the same.
    fn add(&mut self, head: &str, phrase: &str) -> Outcome {
        if head.is_empty() {
            return self.add_row([phrase]);
        }
        match self.0.last_mut() {
            Some(row) if row.len() > 1 && row[0] == head && is_plain(phrase) => row.push(phrase.to_owned()),
            _ => return self.add_row([head, phrase]),
        }
        Ok(())
    }

    pub(crate) fn add_row<'c>(&mut self, columns: impl IntoIterator<Item = &'c str>) -> Outcome {
        let row: Vec<String> = columns.into_iter().map(str::to_owned).collect();
        if let Some(column) = row.iter().find(|column| !is_plain(column)) {
            return Err(format!("{column:?} holds what parts rows").into());
        }
        self.0.push(row);
        Ok(())
    }

    /// What means the same in one row, and phrases in order, once each; of two meanings the last counts, as it does where phrases are
    /// looked up.
    fn sorted(self) -> Self {
        let mut meanings: BTreeMap<String, Option<String>> = BTreeMap::new();
        for mut row in self.0 {
            let head = (row.len() > 1).then(|| row.remove(0));
            meanings.extend(row.into_iter().map(|phrase| (phrase, head.clone())));
        }
        let (mut rows, mut alone): (BTreeMap<String, Vec<String>>, Vec<Vec<String>>) = Default::default();
        for (phrase, head) in meanings {
            match head {
                Some(head) => rows.entry(head).or_default().push(phrase),
                None => alone.push(vec![phrase]),
            }
        }
        Self(rows.into_iter().map(|(head, phrases)| [vec![head], phrases].concat()).chain(alone).collect())
    }

    /// A phrase that stands twice, apart from what it is reported as.
    fn doubled(&self) -> Option<&str> {
        let phrases = self.0.iter().flat_map(|row| if row.len() > 1 { &row[1..] } else { row });
        let mut phrases: Vec<&str> = phrases.map(|phrase| phrase.split('=').next().unwrap_or_default()).collect();
        phrases.sort_unstable();
        phrases.windows(2).find(|two| two[0] == two[1]).map(|two| two[0])
    }

    /// A line of Rust a row.
    fn rendered(&self) -> String {
        self.0.iter().map(|row| format!("    {:?},\n", row.join("\t") + "\n")).collect()
    }
}

fn is_plain(column: &str) -> bool {
    !column.contains(['\t', '\n', '\r', '\u{c}'])
}
