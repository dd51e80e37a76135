//! Parts joined to what they are of.

use super::{APART, Citation, CitationKind, LOOKED, Pinpoint, Reader};
use crate::analysis::citations::part::{self, Item, Part, chapter_number};
use crate::grammar::inline::fold::{is_comma, is_ideographic};
use crate::grammar::inline::phrase::{keyed, phrase};
use crate::grammar::inline::word::{capital, is_space};

/// How far a part may stand from what it is of, in bytes.
const BETWEEN: usize = 240;
/// How far behind a part "the present resolution" may begin.
const OWN_REACH: usize = 12;

impl Reader<'_> {
    /// Joins a part to what it is of, or makes a citation of it.
    pub(super) fn part(&mut self, part: &Part, end: usize, larger: Option<&Part>, own: Option<&str>) {
        let numbers = part::printed(self.text, &part.items, self.lexicon);
        let pinpoint = Pinpoint { part: part.key, numbers: if numbers.is_empty() { part.key.to_owned() } else { numbers } };
        // What stands nearest before: a part that is a citation itself, or what is cited by number or name.
        let next = self.found.partition_point(|reference| reference.range.start < part.start);
        let cited = next.checked_sub(1).filter(|&at| self.found[at].range.end <= part.start);
        let end_of = |reference: &Citation| reference.range.end;
        let made = self.made.last().map(end_of) >= cited.map(|at| end_of(&self.found[at]));
        let nearest = if made { self.made.last() } else { cited.and_then(|at| self.found.get(at)) };
        // `paragraph 8 of resolution 1333 (2000), paragraphs 1 and 2 of resolution 1390 (2002)`
        let divided =
            |reference: &Citation| matches!(reference.kind, CitationKind::Article | CitationKind::CharterArticle | CitationKind::Paragraph);
        let of = if self.lexicon.noun_follows { self.of_before(part.start) } else { self.of(end) };
        let of_next = !nearest.is_some_and(divided) && of.is_some();
        if !of_next && nearest.is_some_and(|reference| self.is_behind(reference, part)) {
            let nearest = if made { self.made.last_mut() } else { cited.and_then(|at| self.found.get_mut(at)) };
            if let Some(reference) = nearest {
                // `Article 17, paragraph 2, of the Charter`
                if divided(reference) {
                    reference.range.end = part.items.last().map_or(part.end, |item| item.range.end);
                }
                reference.pinpoint.push(pinpoint);
            }
            return;
        }
        // `Article 33`, alone on its line or before a full stop, is a heading of the text at hand.
        let is_heading = |behind: &str| behind.is_empty() || behind.starts_with(['.', '。']);
        if part.start == 0 && is_heading(self.text[part.end..].trim_end_matches(is_space)) {
            return;
        }
        match (part.key, of.map(|at| self.found[at].kind)) {
            ("article", Some(CitationKind::Treaty)) => self.articles(part, of),
            ("article", None) if part.capital && !self.goes_on(end) && !part.items.iter().any(Item::in_words) => self.articles(part, None),
            ("chapter", Some(CitationKind::Treaty)) => self.chapters(part, of),
            ("chapter", None) if part.capital && !self.goes_on(end) => self.chapters(part, None),
            (
                _,
                Some(
                    CitationKind::Resolution
                    | CitationKind::Decision
                    | CitationKind::Report
                    | CitationKind::Document
                    | CitationKind::Statement,
                ),
            ) => {
                if let Some(cited) = of.and_then(|at| self.found.get_mut(at)) {
                    cited.pinpoint.push(pinpoint);
                }
            }
            ("paragraph", of_kind) => {
                let larger =
                    larger.map(|larger| Pinpoint { part: larger.key, numbers: part::printed(self.text, &larger.items, self.lexicon) });
                self.paragraphs(part, larger, of_kind.is_some() || self.goes_on(end) || self.is_behind_paper(part.start), own);
            }
            // With a number alone it is one of the text at hand, where nothing else was cited before.
            ("annex", _) if self.is_own(part) || !part.items.is_empty() && nearest.is_none() && !self.goes_on(end) => {
                self.made.push(Citation::new(CitationKind::Annex, part.start..part.end, Some("annex".to_owned())))
            }
            ("article", None) if self.of_treaty(part, end).is_some() => self.articles_of_short(part, end),
            _ => {}
        }
    }

    /// Joins a paragraph to the article it is of, the first citation made since; one that was not made leaves the paragraph by itself.
    pub(super) fn paragraph_of(&mut self, part: &Part, made: usize, own: Option<&str>) {
        let numbers = part::printed(self.text, &part.items, self.lexicon);
        match self.made.get_mut(made) {
            Some(article) => article.pinpoint.push(Pinpoint { part: part.key, numbers }),
            None => self.paragraphs(part, None, true, own),
        }
    }

    /// Whether a part stands behind a citation, a comma between: `resolution 69/283, annex II`.
    fn is_behind(&self, reference: &Citation, part: &Part) -> bool {
        if matches!(reference.kind, CitationKind::Treaty | CitationKind::AgendaItem | CitationKind::Meeting | CitationKind::CharterChapter)
        {
            return false;
        }
        if part.start - reference.range.end > BETWEEN {
            return false;
        }
        let end = self.date_behind(reference.range.end).map_or(reference.range.end, |(end, _)| end).min(part.start);
        let between =
            self.behind_noun(&self.text[end..part.start]).trim_matches(|c: char| is_space(c) || c == ')' || c.is_ascii_uppercase());
        let last = reference.pinpoint.last().map_or("", |pinpoint| pinpoint.numbers.as_str());
        let rest = between.trim_start_matches(is_comma).trim_start_matches(is_space);
        let passed = rest.is_empty()
            || !last.is_empty() && rest.trim_end_matches(is_comma).trim_end_matches(is_space).ends_with(last) && !rest.contains(';');
        // `第5条第2款`, `article 18 (par. 2)`
        let direct = between.is_empty() && self.lexicon.noun_follows;
        let bracketed = between == "(" && self.text[part.end..].starts_with(')');
        (between.starts_with(is_comma) || direct) && passed || bracketed
    }

    /// What follows the noun behind a number, where it stands there: `号决议，附件`.
    fn behind_noun<'i>(&self, between: &'i str) -> &'i str {
        if !self.lexicon.noun_follows {
            return between;
        }
        let nouns = [self.lexicon.resolution_nouns, self.lexicon.decision_nouns];
        let noun =
            nouns.into_iter().find_map(|nouns| phrase(nouns, between)).or_else(|| Some(keyed(self.lexicon.pinpoint_nouns, between)?.1));
        &between[noun.unwrap_or(0)..]
    }

    /// The citation that a part behind it is of, where the whole stands first: `第2231(2015)号决议第7段`, `《宪章》第七章`.
    fn of_before(&self, start: usize) -> Option<usize> {
        let at = self.found.partition_point(|reference| reference.range.end <= start).checked_sub(1)?;
        let between = self.text.get(self.found[at].range.end..start).filter(|between| between.len() <= BETWEEN)?;
        let rest = self.behind_noun(between.trim_start_matches(|c| is_space(c) || matches!(c, ')' | '）'))).trim_start_matches(['》', '”']);
        (rest.is_empty() || phrase(self.lexicon.pinpoint_joints, rest) == Some(rest.len())).then_some(at)
    }

    /// The citation that a part is of: `paragraph 7 of resolution 2686 (2023)`.
    fn of(&self, end: usize) -> Option<usize> {
        let rest = &self.text[end..];
        if !self.says_of_what(rest) {
            return None;
        }
        let at = self.found.partition_point(|reference| reference.range.start < end);
        let next = self.found.get(at)?;
        let between = self
            .text
            .get(end..next.range.start)
            .filter(|between| between.len() <= BETWEEN)?
            .trim_start_matches(|c| is_space(c) || is_comma(c));
        // `paragraph 7 of the report of the Secretary-General (S/2006/276)`
        let bracketed = matches!(next.kind, CitationKind::Report | CitationKind::Document);
        let between = between.strip_suffix(['(', '（']).filter(|_| bracketed).unwrap_or(between);
        let near = between.split(is_space).count() <= APART && !between.contains([',', ';', '(']);
        near.then_some(at)
    }

    /// Whether a part is said to be of something.
    fn goes_on(&self, end: usize) -> bool {
        let rest = self.text[end..].trim_start_matches(is_space);
        let words = rest.trim_start_matches(|c| is_space(c) || is_comma(c));
        // `acting under Chapter VII, to extend`
        let doing = rest.starts_with(is_comma) && phrase(self.lexicon.infinitive_words, words).is_some();
        !doing && self.says_of_what(rest)
    }

    /// Whether what follows a part says what it is of, a comma between or not. In Russian a name right behind it says so by itself:
    /// `пункт 4 Глобального договора`.
    fn says_of_what(&self, rest: &str) -> bool {
        let rest = rest.trim_start_matches(is_space);
        let words = rest.trim_start_matches(|c| is_space(c) || is_comma(c));
        let bare = || self.lexicon.organ_joints.iter().any(|joint| joint.is_empty()) && rest.starts_with(char::is_uppercase);
        phrase(self.lexicon.pinpoint_joints, words).is_some() || bare()
    }

    /// Whether the noun or the marks of another paper stand right before a part: `报告第35段`, `《协定》第3段`.
    fn is_behind_paper(&self, start: usize) -> bool {
        let before = &self.text[..start];
        let nouns = [self.lexicon.cited_reports, self.lexicon.cited_documents];
        self.lexicon.noun_follows
            && self.own_before(start).is_none()
            && (before.ends_with('》') || nouns.iter().flat_map(|nouns| nouns.iter()).any(|noun| before.ends_with(noun)))
    }

    /// The noun by which the treaty is called that an article is of: `article 14 of the Statute`.
    fn of_treaty(&self, part: &Part, end: usize) -> Option<&'static str> {
        if self.lexicon.noun_follows {
            return self.treaty_before(part.start);
        }
        let words = self.text[end..].trim_start_matches(|c| is_space(c) || is_comma(c));
        let joint = phrase(self.lexicon.pinpoint_joints, words)?;
        let mut rest = words[joint..].trim_start_matches(is_space);
        if let Some(article) = phrase(self.lexicon.articles, rest) {
            rest = rest[article..].trim_start_matches(is_space);
        }
        // In Russian the noun itself is the joint.
        let named = [rest, words].into_iter().filter(|named| named.starts_with(capital));
        named.filter_map(|named| keyed(self.lexicon.treaty_nouns, named)).map(|(noun, _)| noun.key).next()
    }

    /// The noun of a treaty right before a part of it: `公约第5条`.
    fn treaty_before(&self, start: usize) -> Option<&'static str> {
        let before = self.text[..start].trim_end_matches('》');
        self.lexicon.treaty_nouns.iter().find(|noun| before.ends_with(noun.phrase)).map(|noun| noun.key)
    }

    /// Articles of a treaty whose name is not printed with them: of the one named last with that noun, if one is.
    fn articles_of_short(&mut self, part: &Part, end: usize) {
        let next = self.found.partition_point(|reference| reference.range.start < part.start);
        let bears = |reference: &&Citation, noun: &str| {
            let name = self.text.get(reference.range.clone()).unwrap_or("");
            let mut words = name.char_indices().filter(|&(at, c)| at == 0 || is_ideographic(c) || name[..at].ends_with(is_space));
            reference.kind == CitationKind::Treaty
                && words.any(|(at, _)| keyed(self.lexicon.treaty_nouns, &name[at..]).is_some_and(|(found, _)| found.key == noun))
        };
        let named = self.of_treaty(part, end).and_then(|noun| self.found[..next].iter().rev().take(LOOKED).find(|one| bears(one, noun)));
        if let Some(treaty) = named.and_then(|treaty| treaty.target.clone()) {
            self.items(part, CitationKind::Article, &format!("{treaty}/article"));
            return;
        }
        for item in &part.items {
            self.made.push(Citation::new(CitationKind::Article, item.range.clone(), None));
        }
    }

    fn is_own(&self, part: &Part) -> bool {
        if self.lexicon.noun_follows {
            return self.own_before(part.start).is_some();
        }
        let words = self.text[part.end..].trim_start_matches(is_space);
        let direct = phrase(self.lexicon.own_text_words, words).is_some();
        let joined = || {
            let end = phrase(self.lexicon.pinpoint_joints, words)?;
            phrase(self.lexicon.own_texts, words[end..].trim_start_matches(is_space))
        };
        direct || joined().is_some()
    }

    /// Where the words begin, right before a part, that mean the text at hand: `本决议附件`, `上文第3段`.
    fn own_before(&self, start: usize) -> Option<usize> {
        let before = self.text[..start].trim_end_matches(is_space);
        let lists = [self.lexicon.own_texts, self.lexicon.own_text_words];
        lists.iter().flat_map(|list| list.iter()).find_map(|own| before.strip_suffix(own)).map(str::len)
    }

    /// Articles of the Charter or of a treaty, each a citation; the treaty by itself is none then.
    fn articles(&mut self, part: &Part, of: Option<usize>) {
        let treaty_at = of.and_then(|at| self.found.get(at)).map(|treaty| treaty.range.start);
        let treaty = of.and_then(|at| self.found.get(at)).and_then(|treaty| treaty.target.clone());
        let charter = treaty.as_deref().is_none_or(|treaty| treaty == "charter");
        let of = treaty.unwrap_or_else(|| "charter".to_owned());
        let kind = if charter { CitationKind::CharterArticle } else { CitationKind::Article };
        self.items(part, kind, &format!("{of}/article"));
        self.absorb(treaty_at);
    }

    fn chapters(&mut self, part: &Part, of: Option<usize>) {
        let charter = of.and_then(|at| self.found.get(at)).is_none_or(|treaty| treaty.target.as_deref() == Some("charter"));
        if charter {
            let charter_at = of.and_then(|at| self.found.get(at)).map(|charter| charter.range.start);
            self.items(part, CitationKind::CharterChapter, "charter/chapter");
            self.absorb(charter_at);
        }
    }

    /// "of the present resolution" behind a part is no citation of its own.
    fn absorb_own(&mut self, part: &Part) {
        let reach = if self.lexicon.noun_follows { self.own_before(part.start).unwrap_or(part.start) } else { part.end };
        let next = self.found.partition_point(|reference| reference.range.start < reach);
        let named = self.found.get(next).filter(|reference| reference.kind == CitationKind::Anaphora);
        let start = named.map(|reference| reference.range.start).filter(|start| start - reach < OWN_REACH);
        self.absorb(start);
    }

    /// Notes the treaty that a part is of, which is no citation by itself then.
    fn absorb(&mut self, at: Option<usize>) {
        self.absorbed.extend(at);
    }

    /// A citation for each number; `9 (a)` and `5-7` have the target of the first number, and say all as a part.
    fn items(&mut self, part: &Part, kind: CitationKind, target: &str) {
        for item in &part.items {
            let numbers = part::printed(self.text, std::slice::from_ref(item), self.lexicon);
            let split = |c: char| is_space(c) || c == '(' || c == '-' && kind == CitationKind::Paragraph;
            let first = numbers.split(split).next().unwrap_or("");
            // `9 (a) and (b)` is one.
            if first.is_empty()
                && let Some(last) = self.made.last_mut()
            {
                last.range.end = item.range.end;
                if let Some(pinpoint) = last.pinpoint.last_mut() {
                    let head = pinpoint.numbers.split(is_space).next().unwrap_or("").to_owned();
                    pinpoint.numbers.push_str(&format!(", {head} {numbers}"));
                }
                continue;
            }
            let number = if kind == CitationKind::CharterChapter { chapter_number(first) } else { first.to_owned() };
            let mut reference = Citation::new(kind, item.range.clone(), Some(format!("{target}/{number}")));
            if first.len() < numbers.len() {
                let rest = numbers[first.len()..].trim_matches(|c| is_space(c) || matches!(c, '(' | ')'));
                let numbers = if kind == CitationKind::Paragraph { numbers.clone() } else { rest.to_owned() };
                reference.pinpoint.push(Pinpoint { part: "paragraph", numbers });
            }
            self.made.push(reference);
        }
    }

    /// Paragraphs of the text at hand, or of what was cited before them.
    fn paragraphs(&mut self, part: &Part, larger: Option<Pinpoint>, of_other: bool, own: Option<&str>) {
        let of_other = of_other || larger.is_some();
        if larger.is_none() && self.is_own(part) {
            self.absorb_own(part);
            self.items(part, CitationKind::Paragraph, "paragraph");
            return;
        }
        let next = self.found.partition_point(|reference| reference.range.start < part.start);
        let last = self.found[..next].iter().rev().take(LOOKED).find(|reference| reference.kind == CitationKind::Resolution);
        let target = last.filter(|_| !of_other).and_then(|last| last.target.clone());
        if target.is_none() && !of_other && own.is_some() {
            self.items(part, CitationKind::Paragraph, "paragraph");
            return;
        }
        for item in &part.items {
            let numbers = part::printed(self.text, std::slice::from_ref(item), self.lexicon);
            let mut reference = Citation::new(CitationKind::Paragraph, item.range.clone(), target.clone());
            reference.pinpoint.push(Pinpoint { part: "paragraph", numbers });
            reference.pinpoint.extend(larger.clone());
            self.made.push(reference);
        }
    }
}
