//! Tables as forms: what is read is written again, and what is wrong is passed on to be named.

use crate::json::{Node, read as json};
use crate::law::lever::{Choice, Kind, Lever, Range};
use crate::law::table::{Cell, Column, Shape, check};
use crate::source::Status;
use crate::text::Language::English;
use crate::text::Text;
use crate::view::form::{Draft, Input, Missing, form, read, sum, write};

const TONS: Range = Range { default: "", min: "0", max: "120000000", step: "1" };
const KINDS: &[Choice] =
    &[Choice { id: "a", label: Text { en: "First" } }, Choice { id: "b", label: Text { en: "Second" } }];
const COLUMNS: &[Column] = &[
    Column { name: "entity", label: Text { en: "Entity" }, cell: Cell::Text, required: true },
    Column { name: "tons", label: Text { en: "Tons" }, cell: Cell::Whole(TONS), required: false },
    Column { name: "kind", label: Text { en: "Kind" }, cell: Cell::Choice(KINDS), required: false },
    Column { name: "from", label: Text { en: "From" }, cell: Cell::Date, required: false },
    Column { name: "on", label: Text { en: "On" }, cell: Cell::Flag, required: false },
];

fn lever(shape: Shape, default: &'static str) -> Lever {
    let text = Text { en: "x" };
    Lever {
        id: "x.t",
        group: "x",
        kind: Kind::Table { default, shape },
        unit: "",
        status: Status::Rule,
        source: "",
        rules: &[],
        active: true,
        headline: None,
        label: text,
        help: text,
        cite: None,
    }
}

fn typed(rows: &[&[&str]]) -> Draft {
    rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect()
}

fn written(shape: Shape, rows: &[&[&str]]) -> Result<String, Missing> {
    write(&lever(shape, "null"), &typed(rows)).map(|node| node.compact())
}

#[test]
fn what_a_table_says_is_written_again_unchanged() {
    for (shape, text) in [
        (Shape::ByYear(TONS), r#"{"2021":1,"2050":50000000.5}"#),
        (Shape::ByYear(TONS), "{}"),
        (Shape::Set(KINDS), r#"["b"]"#),
        (Shape::Set(KINDS), "[]"),
        (Shape::Flags(KINDS), r#"{"a":true,"b":false}"#),
        (Shape::Flags(KINDS), r#"{"b":false}"#),
        (Shape::NamedFlags, r#"{"BP Cherry Point":false,"Mill":true}"#),
        (Shape::NamedDates, r#"{"eite-rules":"2020-01-01"}"#),
        (Shape::Shares(KINDS), r#"{"a":0.125,"b":0.875}"#),
        (Shape::Numbers(2, TONS), "[71000000,2.5]"),
        (Shape::Codes, r#"["331","324110"]"#),
        (Shape::Days, r#"["03-01","12-01"]"#),
        (Shape::Rows(COLUMNS), r#"[{"entity":"A","tons":30000,"kind":"a","from":"2024-02-29","on":true}]"#),
        (Shape::Rows(COLUMNS), r#"[{"entity":"A","on":false},{"entity":"B"}]"#),
    ] {
        let table = json(text).expect(text);
        let draft = read(shape, &table);
        let fields = form(shape, English).fields.len();
        assert!(draft.iter().all(|row| row.len() == fields), "{text}");
        assert_eq!(write(&lever(shape, "[]"), &draft), Ok(table), "{text}");
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    assert_eq!(written(Shape::ByYear(TONS), &[&["2030", " 50,000,000 "]]).as_deref(), Ok(r#"{"2030":50000000}"#));
    assert_eq!(written(Shape::Shares(KINDS), &[&["12.5 %"], &["87.5"]]).as_deref(), Ok(r#"{"a":0.125,"b":0.875}"#));
    assert_eq!(read(Shape::ByYear(TONS), &json(r#"{"2030":50000000}"#).unwrap()), typed(&[&["2030", "50,000,000"]]));
    assert_eq!(sum(&typed(&[&["12.5 %"], &["80"], &["x"]])), "92.5");
}

#[test]
fn what_is_no_number_is_passed_on_for_the_check_to_name() {
    let shape = Shape::ByYear(TONS);
    let table = write(&lever(shape, "{}"), &typed(&[&["2030", "lots"]])).expect("complete");
    let problem = check("x.t", shape, &table).expect_err("no number");
    assert!(problem.message.contains("`x.t.2030` = \"lots\" is not allowed"), "{}", problem.message);
    let twice = write(&lever(shape, "{}"), &typed(&[&["2030", "1"], &["2030", "2"]])).expect("complete");
    assert!(check("x.t", shape, &twice).expect_err("twice").message.contains("stands twice"));
}

#[test]
fn an_empty_row_is_none_and_a_half_filled_one_names_what_is_missing() {
    assert_eq!(written(Shape::ByYear(TONS), &[&["", ""]]).as_deref(), Ok("null"));
    assert_eq!(written(Shape::ByYear(TONS), &[&["", ""], &["2030", ""]]), Err(Missing { row: 1, field: 1 }));
    assert_eq!(written(Shape::Rows(COLUMNS), &[&["", "5", "", "", ""]]), Err(Missing { row: 0, field: 0 }));
    assert_eq!(written(Shape::Numbers(2, TONS), &[&["1"], &[""]]), Err(Missing { row: 1, field: 0 }));
    assert_eq!(written(Shape::NamedFlags, &[&["Mill", ""]]).as_deref(), Ok(r#"{"Mill":false}"#));
    assert_eq!(write(&lever(Shape::Codes, "[]"), &typed(&[&[""]])), Ok(Node::List(vec![])));
}

#[test]
fn fields_are_called_by_their_labels_and_take_what_their_cells_take() {
    let rows = form(Shape::Rows(COLUMNS), English);
    assert_eq!(
        rows.fields.iter().map(|field| field.label).collect::<Vec<_>>(),
        ["Entity", "Tons", "Kind", "From", "On"]
    );
    let inputs = [Input::Text, Input::Number, Input::Choice(KINDS), Input::Date, Input::Flag];
    assert_eq!(rows.fields.iter().map(|field| field.input).collect::<Vec<_>>(), inputs);
    assert_eq!(rows.rows, None);
    assert_eq!(form(Shape::Set(KINDS), English).rows, Some(vec!["First".to_owned(), "Second".to_owned()]));
    assert!(form(Shape::Shares(KINDS), English).shares);
}
