/// White space of any kind, and what takes no room: byte order marks, marks of direction, joiners. At the ends of a line neither counts.
pub(crate) fn is_edge(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
