/// What the caller may add, as a text does not tell it or nothing can be found in a text that is certain.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The job number printed at the foot of the first page, as `23-25924 (E)`.
    pub job_number: Option<String>,
    /// The day of the markup, as `2024-01-31`. `None` writes the day AKN4UN has for unknown ones, `0001-01-01`.
    pub markup_date: Option<String>,
}
