//! What is cited by name: the Charter, treaties, agenda items, meetings, `that resolution`.

use std::ops::Range;

use super::reference::{Citation, CitationKind, LOOKED};
use crate::grammar::inline::date;
use crate::grammar::inline::fold::{is_clause_end, is_comma};
use crate::grammar::inline::phrase::{after_keyed, phrase};
use crate::grammar::inline::session::meeting_number;
use crate::grammar::inline::starts::{Starts, StartsOfEach};
use crate::grammar::inline::word::{after_and, after_prefix, is_space, listed, quoted};
use crate::lexicon::Lexicon;
use crate::options::Language;

/// Opens the title of a treaty or paper in Chinese.
pub(super) const TITLE: char = '《';
/// How far behind its noun the title of an agenda item may begin.
pub(super) const TITLE_REACH: usize = 60;
/// How far a line is looked at for the noun of a meeting.
const MEETING_REACH: usize = 48;
/// How far behind its noun the date of a report may stand, in letters.
const DATE_REACH: usize = 200;
/// How much may stand between the day of a report and its noun that comes last, in letters.
const MATTER: usize = 40;
/// How many days of papers of one kind are read behind one noun.
const MOST_DAYS: usize = 16;
/// How many titles are read behind one noun.
const MOST_TITLES: usize = 6;

/// What names of what is cited begin with, and parts of it: most words begin otherwise.
static OPENINGS: StartsOfEach = StartsOfEach::new(starts);

fn starts(language: Language) -> Starts {
    let lexicon = Lexicon::of(language);
    let mut starts = Starts::new();
    // Numbers, codes; where treaties are told by their form, whatever has a capital.
    (b'0'..=b'9').chain(b'A'..=b'Z').for_each(|byte| starts.add_byte(byte));
    if !lexicon.treaty_joints.is_empty() {
        (0x80..=0xFF).for_each(|byte| starts.add_byte(byte));
    }
    let words = [
        lexicon.cited_statements,
        lexicon.cited_reports,
        lexicon.item_nouns,
        lexicon.titled_words,
        lexicon.charter_names,
        lexicon.treaty_series,
        lexicon.volume_words,
        lexicon.meeting_words,
        lexicon.division_openers,
    ];
    words.into_iter().flatten().for_each(|word| starts.add(word));
    let keyed = [lexicon.anaphors, lexicon.treaties, lexicon.pinpoint_nouns];
    keyed.into_iter().flatten().for_each(|entry| starts.add(entry.phrase));
    starts
}

/// What may be cited by name, or be a part, begins with in a language; elsewhere there is none, save behind a mark that opens a title.
pub(super) fn openings(language: Language) -> &'static Starts {
    OPENINGS.of(language)
}

pub(super) struct Names<'t> {
    pub(super) lexicon: &'static Lexicon,
    pub(super) text: &'t str,
    /// The symbol of the document at hand.
    pub(super) own: Option<&'t str>,
}

impl<'t> Names<'t> {
    /// What is cited by name at the beginning of a word; where it ends.
    pub(super) fn at(&self, at: usize, known: &[Citation], found: &mut Vec<Citation>) -> Option<usize> {
        let rest = &self.text[at..];
        self.anaphor(at, rest, known, found)
            .or_else(|| self.conference(at, rest, found))
            .or_else(|| self.code(at, rest, found))
            .or_else(|| self.dated(at, rest, known, found))
            .or_else(|| self.dated_before(at, rest, known, found))
            .or_else(|| self.item(rest, found))
            .or_else(|| self.of_list(at, rest, found))
            .or_else(|| self.charter(at, rest, found))
            .or_else(|| self.volume(at, rest, found))
            .or_else(|| self.treaty(at, rest, found))
            .or_else(|| self.meeting(at, rest, found))
    }

    /// `the present resolution`, `those resolutions`, of what was cited last.
    fn anaphor(&self, at: usize, rest: &str, known: &[Citation], found: &mut Vec<Citation>) -> Option<usize> {
        let (after, which) = after_keyed(self.lexicon.anaphors, rest)?;
        let end = self.text.len() - after.len();
        let resolution = |reference: &&Citation| reference.kind == CitationKind::Resolution;
        let target = match which {
            "own" => self.own.map(str::to_owned),
            "last" => known[..known.partition_point(|reference| reference.range.end <= at)]
                .iter()
                .rev()
                .take(LOOKED)
                .find(resolution)
                .and_then(|reference| reference.target.clone()),
            _ => None,
        };
        found.push(Citation::new(CitationKind::Anaphora, at..end, target));
        Some(end)
    }

    /// A report or statement by its date alone: `report of the Secretary-General of 5 May 2006`.
    fn dated(&self, at: usize, rest: &str, known: &[Citation], found: &mut Vec<Citation>) -> Option<usize> {
        let statement = phrase(self.lexicon.cited_statements, rest);
        let noun = statement.or_else(|| phrase(self.lexicon.cited_reports, rest))?;
        let kind = if statement.is_some() { CitationKind::Statement } else { CitationKind::Report };
        let near = rest.char_indices().take(DATE_REACH);
        // `le rapport du Directeur, en date du 8 avril 2020`
        let ends = |&(place, c): &(usize, char)| matches!(c, ';' | '(' | '“') || c == ',' && self.day(&rest[place + 1..]).is_none();
        let reach = near.clone().find(ends).or(near.last()).map_or(0, |(reach, _)| reach).max(noun);
        let (day, place) = date::first(self.lexicon, &rest[noun..reach])?;
        let before = rest[noun..noun + place.start].trim_end_matches(is_space);
        let joined = self.lexicon.date_words.iter().any(|word| before.ends_with(word));
        let behind = rest[noun + place.end..].trim_start_matches(is_space);
        // `l’exercice allant du 1er juillet 2022 au 30 juin 2023`
        let spans = phrase(self.lexicon.range_words, behind)
            .is_some_and(|end| date::date(self.lexicon, behind[end..].trim_start_matches(is_space)).is_some());
        // `a report on the letter dated 5 May 2006`
        let between = &rest[noun..noun + place.start];
        let of_other = statement.is_none() && between.split(is_space).any(|word| listed(self.lexicon.cited_documents, word));
        if !joined || spans || of_other || behind.starts_with('(') {
            return None;
        }
        let end = at + noun + place.end;
        let next = known.partition_point(|reference| reference.range.end <= at);
        if known.get(next).is_some_and(|reference| reference.range.start < end) {
            return None;
        }
        let mut reference = Citation::new(kind, at..end, None);
        reference.date = Some(day.into());
        found.push(reference);
        Some(self.further_days(kind, end, found))
    }

    /// A report by its day alone where its noun comes last: `2020年4月6日关于航标的报告`, `2021年4月12日第二次报告`.
    fn dated_before(&self, at: usize, rest: &str, known: &[Citation], found: &mut Vec<Citation>) -> Option<usize> {
        if !self.lexicon.noun_follows || !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let (after, day) = date::date(self.lexicon, rest)?;
        let mut near = after.char_indices().take(MATTER).take_while(|&(_, c)| !is_comma(c) && !is_clause_end(c) && c != '（' && c != '(');
        let (place, length) = near.find_map(|(place, _)| Some((place, phrase(self.lexicon.cited_reports, &after[place..])?)))?;
        // `2041年8月12日前提交的报告` has a term, `2041年3月7日至12日举行的大会的报告` the days of a meeting.
        let said = place == 0 || phrase(self.lexicon.dated_reports, &after[..place]).is_some();
        let ends_range = self.lexicon.range_words.iter().any(|word| self.text[..at].ends_with(word));
        let end = self.text.len() - after.len() + place + length;
        let next = known.partition_point(|reference| reference.range.end <= at);
        let cites = known.get(next).is_some_and(|reference| reference.range.start < end);
        if !said || ends_range || cites || self.text[end..].starts_with(['(', '（']) {
            return None;
        }
        let mut reference = Citation::new(CitationKind::Report, at..end, None);
        reference.date = Some(day.into());
        found.push(reference);
        // What it is about may be cited too.
        Some(self.text.len() - after.len())
    }

    /// A day behind a word that binds it, and what follows: `en date du 8 avril 2020`.
    fn day<'i>(&self, rest: &'i str) -> Option<(&'i str, date::Date)> {
        let rest = rest.trim_start_matches(is_space);
        let bound = |word: &&str| date::date(self.lexicon, after_prefix(rest, word)?.trim_start_matches(is_space));
        self.lexicon.date_words.iter().find_map(bound)
    }

    /// Further days of papers of the kind: `statements by the President of 1 May 2006, 4 June 2006 and 2 July 2007`. Where they end.
    fn further_days(&self, kind: CitationKind, mut end: usize, found: &mut Vec<Citation>) -> usize {
        for _ in 0..MOST_DAYS {
            let rest = self.text[end..].trim_start_matches(|c: char| is_space(c) || c == ',');
            let next = after_and(self.lexicon, rest).unwrap_or(rest);
            let Some((after, day)) = date::date(self.lexicon, next).or_else(|| self.day(next)) else { break };
            let start = self.text.len() - next.len();
            end = self.text.len() - after.len();
            let mut reference = Citation::new(kind, start..end, None);
            reference.date = Some(day.into());
            found.push(reference);
        }
        end
    }

    /// `the item entitled “…”`, `题为“…”的项目`: the titles between quotation marks.
    fn item(&self, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        if self.lexicon.noun_follows {
            let named = &rest[phrase(self.lexicon.titled_words, rest)?..];
            let (title, after) = self.title(named)?;
            let noun = phrase(self.lexicon.pinpoint_joints, after).map_or(after, |end| &after[end..]);
            phrase(self.lexicon.item_nouns, noun)?;
            let end = title.end;
            found.push(Citation::new(CitationKind::AgendaItem, title, None));
            return Some(end);
        }
        let noun = &rest[phrase(self.lexicon.item_nouns, rest)?..];
        let titled = |(place, _)| Some((place, &noun[place + phrase(self.lexicon.titled_words, &noun[place..])?..]));
        let (place, mut after) = noun.char_indices().take(TITLE_REACH).find_map(titled)?;
        // `la question, et le document final intitulé « … »` is of a document.
        let between = noun[..place].trim_end_matches(|c| is_space(c) || is_comma(c));
        if between.contains(is_comma) || between.split(is_space).any(|word| listed(self.lexicon.cited_reports, word)) {
            return None;
        }
        let mut end = None;
        for _ in 0..MOST_TITLES {
            let Some((title, next)) = self.title(after) else { break };
            end = Some(title.end);
            found.push(Citation::new(CitationKind::AgendaItem, title, None));
            let next = next.trim_start_matches(|c: char| is_space(c) || is_comma(c));
            after = after_and(self.lexicon, next).unwrap_or(next);
        }
        end
    }

    /// The title that opens a text, where in the text at hand, and what follows it.
    fn title<'i>(&self, rest: &'i str) -> Option<(Range<usize>, &'i str)> {
        let rest = rest.trim_start_matches(is_space);
        let start = self.text.len() - rest.len();
        let (title, after) = quoted(self.lexicon, rest)?;
        Some((start + title.start..start + title.end, after))
    }

    /// `4909th meeting`, `جلسته 4909`.
    fn meeting(&self, at: usize, rest: &str, found: &mut Vec<Citation>) -> Option<usize> {
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let noun_first = || self.lexicon.right_to_left && phrase(self.lexicon.meeting_words, rest).is_some();
        if !digits && !noun_first() {
            return None;
        }
        let reach = rest.char_indices().nth(MEETING_REACH).map_or(rest.len(), |(end, _)| end);
        let Range { start, end } = meeting_number(self.lexicon, &rest[..reach])?;
        if digits != (start == 0) {
            return None;
        }
        found.push(Citation::new(CitationKind::Meeting, at + start..at + end, None));
        Some(at + end)
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::citations::in_text;
    use crate::analysis::clauses::Context;
    use crate::options::Language;
    use crate::views::Organ;

    #[test]
    fn parts_of_papers() {
        let context = Context { language: Language::English, organ: Some(Organ::SecurityCouncil), session: None, adopted: None };
        for (text, wanted) in [
            ("Recalling paragraphs 7, 8 and 9 of the report of the Secretary-General on buoys (S/2031/99),", "S/2031/99 7, 8, 9"),
            ("Recalling paragraph 56 (a) to (c) of resolution 9999 (2031),", "S/RES/9999(2031) 56 (a)-(c)"),
        ] {
            let found = in_text(&context, text, 0, Some("S/RES/9998(2031)"));
            let told = found.iter().map(|one| format!("{} {}", one.target.as_deref().unwrap_or("-"), one.pinpoint[0].numbers));
            assert_eq!(told.collect::<Vec<_>>(), [wanted], "{text}");
        }
    }

    #[test]
    fn by_name_and_date() {
        let context = Context { language: Language::English, organ: Some(Organ::GeneralAssembly), session: None, adopted: None };
        for (text, wanted) in [
            ("Ibid., vol. 4321, No. 98765.", &["treaty treaty-series/4321/98765 "][..]),
            ("Magazine of Buoys, vol. 12, No. 34.", &[]),
            ("Recalling decisions EC-94/DEC.99 and X/77,", &["decision decision/EC-94/DEC.99 ", "decision decision/X/77 "]),
            (
                "Recalling the statements by the President of the Security Council of 1 May 2031 and 2 June 2032,",
                &["statement - 2031-05-01", "statement - 2032-06-02"],
            ),
            ("Recalling the report of the Secretary-General on buoys of 3 July 2033 and its maps,", &["report - 2033-07-03"]),
            ("Recalling document 12/PV-3 and form 4/ST-12,", &[]),
            ("Recalling the report of the Team, of 3 July 2033, and its maps,", &["report - 2033-07-03"]),
            ("Requests a report on the letter dated 3 July 2033 and its maps,", &[]),
            ("Recalling article 14 of the Statute, and Commission on Buoys resolution 1998/72,", &["article - ", "resolution - "]),
            (
                "Recalling the Convention on Buoys, and article 3 of the Convention in Norland,",
                &["treaty treaty/convention-on-buoys ", "article treaty/convention-on-buoys/article/3 "],
            ),
            (
                "Recalling the Convention against Rust and Other Dull, Inelegant or Gloomy Paint in March 2031,",
                &["treaty treaty/convention-against-rust-and-other-dull-inelegant-or-gloomy-paint "],
            ),
            ("The Convention in Norland is kept by the Treaty Section.", &[]),
            (
                "Recalling the Optional Protocol to the Convention on Buoys,",
                &["treaty treaty/optional-protocol-to-the-convention-on-buoys "],
            ),
            ("Recalling Article 51, first sentence,", &["charter-article charter/article/51 "]),
            ("Recalling the report of the Conference on Buoys, Norland, 9–20 July 2031 (A/CONF.999/15),", &["report A/CONF.999/15 "]),
            ("Acting under Chapter VII, to lay buoys,", &["charter-chapter charter/chapter/VII "]),
            ("Adopts the tasks set out in annex I, and its maps;", &["annex annex "]),
        ] {
            let found = in_text(&context, text, 0, Some("A/RES/90/1"));
            let told = |reference: &crate::analysis::citations::Citation| {
                let date = reference.date.map(|date| date.to_string()).unwrap_or_default();
                format!("{} {} {date}", reference.kind.name(), reference.target.as_deref().unwrap_or("-"))
            };
            assert_eq!(found.iter().map(told).collect::<Vec<_>>(), wanted, "{text}");
        }
    }

    #[test]
    fn by_name_in_other_languages() {
        use Language::{Arabic, Chinese, French, Russian, Spanish};
        let child = "treaty/convention-on-the-rights-of-the-child";
        for (language, text, wanted) in [
            (
                French,
                "Rappelant l’Article 51 de la Charte, l’Accord de Paris et la Charte africaine,",
                "charter/article/51 treaty/paris-agreement",
            ),
            (French, "Agissant en vertu du Chapitre VII de la Charte des Nations Unies,", "charter/chapter/VII"),
            (Chinese, "回顾C‑16/DEC.11号决定，", "decision/C-16/DEC.11"),
            (French, "au paragraphe 7 de la présente résolution et à l’annexe II de sa résolution 90/1", "paragraph/7 A/RES/90/1"),
            (French, "sur la question, et le document final intitulé « Balises », adopté par 47 voix", ""),
            (French, "la question intitulée « Balises » et la présente résolution", "- A/RES/90/2"),
            (Spanish, "los artículos 12 y 13 de la Convención sobre los Derechos del Niño", "child/article/12 child/article/13"),
            (Spanish, "el tema titulado “Balizas” y en relación con el tema “Faros”", "-"),
            (Russian, "в соответствии с пунктом 4 статьи 2 Устава Организации Объединенных Наций", "charter/article/2"),
            (Russian, "ссылаясь на статью 19 Конвенции о правах ребенка и на статью 20 Конвенции", "child/article/19 child/article/20"),
            (Russian, "как указано в пункте 5, Генеральный секретарь во исполнение резолюции 90/1 делает то же", "paragraph/5 A/RES/90/1"),
            (Russian, "в пункте 5 настоящей резолюции и в пункте 29 Буйского обязательства", "paragraph/5 -"),
            (Arabic, "وبالفصل السابع من ميثاق الأمم المتحدة، ولاتفاقية حقوق الطفل والميثاق العالمي", "charter/chapter/VII child"),
            (Arabic, "الفقرة 5 من هذا القرار والفقرة 3 من القرار 90/1", "paragraph/5 A/RES/90/1"),
            (Arabic, "المقرر 7/م أ-35 والمقرر 8/م أت-9 والقرار EC-99/DEC.4", "decision/7/CP.35 decision/8/CMA.9 decision/EC-99/DEC.4"),
            (Arabic, "الأصناف الواردة في المرفق باء والمرفق هاء لهذا القرار", "annex annex A/RES/90/2"),
            (Chinese, "根据《联合国宪章》第七章和《儿童权利公约》第19条第3款，", "charter/chapter/VII child/article/19"),
            (Chinese, "《儿童权利公约》第5条和第6条，《儿童权利公约任择议定书》", "child/article/5 child/article/6 -"),
            (Chinese, "第90/1号决议第7段和本决议第3段，题为“航标”的项目，《航标公约》", "A/RES/90/1 paragraph/3 - -"),
        ] {
            let context = Context { language, organ: Some(Organ::GeneralAssembly), session: None, adopted: None };
            let found = in_text(&context, text, 0, Some("A/RES/90/2"));
            let targets: Vec<_> = found.iter().map(|one| one.target.as_deref().unwrap_or("-").replace(child, "child")).collect();
            assert_eq!(targets.join(" "), wanted, "{text}");
        }
    }

    #[test]
    fn days_in_other_languages() {
        for (language, text, wanted) in [
            (
                Language::Chinese,
                "2041年2月11日关于航标的报告、2041年3月12日第二次报告、2041年4月1日前提交的报告、2041年5月2日的报告(S/2041/999)",
                &["2041-02-11", "2041-03-12", "2041-05-02"][..],
            ),
            (Language::Chinese, "回顾其2041年2月11日第90/1号决议和大会2042年3月12日第91/2号决议，", &["2041-02-11", "2042-03-12"]),
            (
                Language::Spanish,
                "sus resoluciones 90/1 A, de 24 de diciembre de 2035, y 90/2, de 31 de abril de 2036",
                &["2035-12-24", "2036-04"],
            ),
            (Language::Arabic, "قرارها 90/1 باء المؤرخ 13 نيسان/أبريل 2036", &["2036-04-13"]),
            (Language::French, "les rapports de l’Équipe, en date du 3 juillet 2033 et du 4 août 2034,", &["2033-07-03", "2034-08-04"]),
            (
                Language::French,
                "le rapport du Secrétaire général du 3 juillet 2033 et l’exercice du 1er juillet 2033 au 30 juin 2034",
                &["2033-07-03"],
            ),
        ] {
            let context = Context { language, organ: Some(Organ::GeneralAssembly), session: None, adopted: None };
            let found = in_text(&context, text, 0, None);
            let days: Vec<_> = found.iter().filter_map(|one| one.date).map(|date| date.to_string()).collect();
            assert_eq!(days, wanted, "{text}");
        }
    }
}
