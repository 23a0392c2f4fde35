//! Tables that fit and tables that do not.

use super::*;
use crate::json::read;

const TONS: Range = Range { default: "", min: "0", max: "100", step: "1" };
const KINDS: &[Choice] =
    &[Choice { id: "a", label: Text { en: "First" } }, Choice { id: "b", label: Text { en: "Second" } }];
const COLUMNS: &[Column] = &[
    Column { name: "entity", label: Text { en: "Entity" }, cell: Cell::Text, required: true },
    Column { name: "tons", label: Text { en: "Tons" }, cell: Cell::Whole(TONS), required: false },
    Column { name: "kind", label: Text { en: "Kind" }, cell: Cell::Choice(KINDS), required: false },
    Column { name: "from", label: Text { en: "From" }, cell: Cell::Date, required: false },
    Column { name: "on", label: Text { en: "On" }, cell: Cell::Flag, required: false },
];

fn said(shape: Shape, text: &str) -> Result<(), String> {
    check("x.t", shape, &read(text).expect(text)).map_err(|problem| problem.message)
}

#[test]
fn tables_of_their_shape_are_taken() {
    for (shape, text) in [
        (Shape::ByYear(TONS), r#"{"2021": 1, "2050": 99.5}"#),
        (Shape::ByYear(TONS), "{}"),
        (Shape::Set(KINDS), r#"["b"]"#),
        (Shape::Flags(KINDS), r#"{"a": true, "b": false}"#),
        (Shape::NamedFlags, r#"{"BP Cherry Point": false}"#),
        (Shape::Shares(KINDS), r#"{"a": 0.4, "b": 0.6}"#),
        (Shape::Numbers(2, TONS), "[1, 2.5]"),
        (Shape::Codes, r#"["331", "324110"]"#),
        (Shape::Days, r#"["03-01", "12-01"]"#),
        (Shape::Rows(COLUMNS), r#"[{"entity": "A", "tons": 3, "kind": "a", "from": "2024-02-29", "on": true}]"#),
        (Shape::Rows(COLUMNS), "[]"),
    ] {
        assert_eq!(said(shape, text), Ok(()), "{text}");
    }
}

#[test]
fn what_does_not_fit_is_named_with_its_place_and_what_is_allowed() {
    for (shape, text, expected) in [
        (Shape::ByYear(TONS), r#"{"2051": 1}"#, "`x.t.2051` = 2051 is not allowed; allowed: a year from 2021 to 2050"),
        (Shape::ByYear(TONS), r#"{"2030": 101}"#, "`x.t.2030` = 101 is not allowed; allowed: a number from 0 to 100"),
        (Shape::ByYear(TONS), r#"{"2030": 1, "2030": 2}"#, "`x.t.2030` stands twice"),
        (Shape::ByYear(TONS), "[]", "`x.t` = a list is not allowed; allowed: an object, e.g. {}"),
        (Shape::Set(KINDS), r#"["c"]"#, "`x.t[0]` = \"c\" is not allowed; allowed: a, b"),
        (Shape::Set(KINDS), r#"["a", "a"]"#, "`x.t[1]` stands twice"),
        (Shape::Flags(KINDS), r#"{"c": true}"#, "`x.t.c` is not allowed; allowed: a, b"),
        (Shape::NamedFlags, r#"{"A": 1}"#, "`x.t.A` = 1 is not allowed; allowed: true, false"),
        (Shape::Shares(KINDS), r#"{"a": 0.4}"#, "the shares of `x.t` must sum to 1; they sum to 0.4"),
        (Shape::Numbers(2, TONS), "[1]", "`x.t` is not allowed; allowed: a list of 2 numbers"),
        (
            Shape::Codes,
            r#"["3a"]"#,
            "`x.t[0]` = \"3a\" is not allowed; allowed: a code of two to six digits, in quotes",
        ),
        (Shape::Rows(COLUMNS), r#"[{"tons": 1}]"#, "`x.t[0]` needs `entity`"),
        (
            Shape::Rows(COLUMNS),
            r#"[{"entity": "A"}, {"entity": "B", "tons": 1.5}]"#,
            "`x.t[1].tons` = 1.5 is not allowed; allowed: a whole number from 0 to 100",
        ),
        (
            Shape::Rows(COLUMNS),
            r#"[{"entity": "A", "why": 1}]"#,
            "`x.t[0].why` is not a column; allowed: entity, tons, kind, from, on",
        ),
        (
            Shape::Rows(COLUMNS),
            r#"[{"entity": "A", "from": "2023-02-29"}]"#,
            "`x.t[0].from` = \"2023-02-29\" is not allowed; allowed: a date such as \"2024-03-01\"",
        ),
    ] {
        assert_eq!(said(shape, text), Err(expected.to_owned()), "{text}");
    }
}

#[test]
fn auction_days_stand_in_order_each_in_its_own_quarter() {
    for text in [r#"["06-01", "03-01"]"#, r#"["03-01", "03-15"]"#, "[]", r#"["02-30"]"#, "{}", r#"[3]"#] {
        assert!(said(Shape::Days, text).is_err(), "{text}");
    }
}
