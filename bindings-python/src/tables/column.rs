//! Columns and how a table is put together from them.

use std::sync::Arc;

use arrow_array::builder::{
    ArrayBuilder, BooleanBuilder, Date32Builder, ListBuilder, StringBuilder, UInt8Builder, UInt16Builder, UInt32Builder,
};
use arrow_array::types::{Int16Type, Int32Type, Int64Type};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema};

/// What a column holds. Numbers go out signed, as Spark has no others.
pub(super) trait Column {
    type Builder: ArrayBuilder + Default;

    fn data_type() -> DataType;

    fn array(builder: Self::Builder) -> ArrayRef;
}

macro_rules! columns {
    ($($(#[$doc:meta])+ $name:ident: $builder:ty = $data_type:expr, $finished:expr;)+) => {$(
        $(#[$doc])+
        pub(super) enum $name {}

        impl Column for $name {
            type Builder = $builder;

            fn data_type() -> DataType {
                $data_type
            }

            fn array(mut builder: Self::Builder) -> ArrayRef {
                let finished: fn(&mut $builder) -> ArrayRef = $finished;
                finished(&mut builder)
            }
        }
    )+};
}

columns! {
    /// A text.
    Text: StringBuilder = DataType::Utf8, |texts| Arc::new(texts.finish());
    /// Texts in order.
    Texts: ListBuilder<StringBuilder> = DataType::new_list(DataType::Utf8, true), |lists| Arc::new(lists.finish());
    /// A count, a place, an offset: spans have 32 bits.
    Number: UInt32Builder = DataType::Int64, |numbers| Arc::new(numbers.finish().unary::<_, Int64Type>(i64::from));
    /// A year.
    Year: UInt16Builder = DataType::Int32, |years| Arc::new(years.finish().unary::<_, Int32Type>(i32::from));
    /// A number on a scale.
    Grade: UInt8Builder = DataType::Int16, |grades| Arc::new(grades.finish().unary::<_, Int16Type>(i16::from));
    /// A day.
    Day: Date32Builder = DataType::Date32, |days| Arc::new(days.finish());
    /// Yes or no.
    Flag: BooleanBuilder = DataType::Boolean, |flags| Arc::new(flags.finish());
}

/// A table as it is filled.
pub(super) trait Table: Default {
    /// Names, types and descriptions, which the fields' metadata hold.
    fn schema() -> Schema;

    /// # Errors
    /// None: columns are of one length and of the types of the schema.
    fn finish(self) -> Result<RecordBatch, ArrowError>;
}

/// A nullable column with its description.
pub(super) fn field<C: Column>(name: &str, told: &str) -> Field {
    let name = name.trim_end_matches('_');
    Field::new(name, C::data_type(), true).with_metadata([("description".to_owned(), told.trim().to_owned())].into())
}

/// Adds a list of texts.
pub(super) fn append_all<'t>(builder: &mut ListBuilder<StringBuilder>, texts: impl IntoIterator<Item = &'t str>) {
    texts.into_iter().for_each(|text| builder.values().append_value(text));
    builder.append(true);
}

/// Days since 1970 of a day of the calendar; `None` for a day it has not, as misprints give.
pub(super) fn day(year: u16, month: u8, day: u8) -> Option<i32> {
    let (year, month, day) = (i32::from(year), i32::from(month), i32::from(day));
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    // Years that begin with March: the leap day is their last.
    let (shifted, place) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let of_year = (153 * place + 2) / 5 + day - 1;
    let before = 365 * shifted + shifted.div_euclid(4) - shifted.div_euclid(100) + shifted.div_euclid(400);
    const OF_1970: i32 = 719_468;
    Some(before + of_year - OF_1970)
}

/// Declares a table: its columns in order, each with what it holds.
macro_rules! table {
    ($(#[$doc:meta])+ $name:ident { $($(#[doc = $told:literal])+ $column:ident: $type:ident,)+ }) => {
        $(#[$doc])+
        #[derive(Default)]
        pub(super) struct $name {
            $($(#[doc = $told])+ pub(super) $column: <$type as $crate::tables::column::Column>::Builder,)+
        }

        impl $crate::tables::column::Table for $name {
            fn schema() -> arrow_schema::Schema {
                arrow_schema::Schema::new(vec![
                    $($crate::tables::column::field::<$type>(stringify!($column), concat!($($told),+)),)+
                ])
            }

            fn finish(self) -> Result<arrow_array::RecordBatch, arrow_schema::ArrowError> {
                let columns = vec![$(<$type as $crate::tables::column::Column>::array(self.$column),)+];
                arrow_array::RecordBatch::try_new(std::sync::Arc::new(Self::schema()), columns)
            }
        }
    };
}
pub(super) use table;
