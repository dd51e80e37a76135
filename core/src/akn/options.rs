/// What the caller may add, as a text does not say it, or not with certainty.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The job number printed at the foot of the first page, as `23-25924 (E)`.
    pub job_number: Option<String>,
    /// The day of the markup, as `2024-01-31`. `None` writes the day AKN4UN has for unknown ones, `0001-01-01`.
    pub markup_date: Option<String>,
}

impl Options {
    /// The same options with a job number, or without.
    ///
    /// ```
    /// use unres::akn::{self, Options};
    /// let document = unres::parse("The General Assembly,\n1. Decides to meet in May.\n");
    /// let options = Options::default().with_job_number("97-12345 (E)".to_owned()).with_markup_date("2097-01-31".to_owned());
    /// assert!(akn::to_string(&document, &options).contains("97-12345 (E)"));
    /// ```
    #[must_use]
    pub fn with_job_number(self, job_number: impl Into<Option<String>>) -> Self {
        Self { job_number: job_number.into(), ..self }
    }

    /// The same options with the day of the markup, or without.
    #[must_use]
    pub fn with_markup_date(self, markup_date: impl Into<Option<String>>) -> Self {
        Self { markup_date: markup_date.into(), ..self }
    }
}
