//! The reader takes what the library takes.

use super::*;
use proptest::prelude::*;
use serde_json::Value;

struct Nobody;

impl Sink for Nobody {
    fn row(&mut self, _: Node<'_>) {}

    fn plain(&mut self, _: [&str; 3]) -> bool {
        false
    }
}

fn own(text: &str) -> Result<Node<'_>, String> {
    read(text, &mut Nobody)
}

fn by_library(node: &Node<'_>) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Switch(switch) => (*switch).into(),
        Node::Number(number) => serde_json::from_str(number).expect("a number"),
        Node::Text(text) => text.as_ref().into(),
        Node::List(rows) => rows.iter().map(by_library).collect(),
        Node::Object(fields) => fields.iter().map(|(name, node)| (name.to_string(), by_library(node))).collect(),
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(any::<String>(), inner, 0..6).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_the_library_writes_is_read_the_same(value in any_value()) {
        prop_assert_eq!(own(&value.to_string()).map(|node| by_library(&node)), Ok(value.clone()));
        let pretty = serde_json::to_string_pretty(&value).expect("a text");
        prop_assert_eq!(own(&pretty).map(|node| by_library(&node)), Ok(value));
    }

    #[test]
    fn damaged_text_is_refused_exactly_where_the_library_refuses_it(
        value in any_value(), at in any::<prop::sample::Index>(), letter in "[\\[\\]{}\",:\\\\0-9a-z+.\\- \t]"
    ) {
        let mut text: Vec<char> = value.to_string().chars().collect();
        let place = at.index(text.len());
        text[place] = letter.chars().next().expect("one letter");
        let text: String = text.into_iter().collect();
        let library = serde_json::from_str::<Value>(&text);
        // What no double can hold is a number all the same.
        let too_large = library.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range"));
        prop_assert!(too_large || own(&text).is_ok() == library.is_ok(), "{}", text);
    }
}

#[test]
fn a_number_keeps_every_digit() {
    for text in ["0", "-0", "16.710", "1e999999999", "123456789012345678901234567890.5", "1E-7"] {
        assert_eq!(own(text), Ok(Node::Number(text)));
    }
    for text in ["01", "1.", ".5", "+1", "1e", "--1", "0x1", "NaN", "-"] {
        assert!(own(text).is_err(), "{text}");
    }
}

#[test]
fn a_fault_names_its_line_and_column() {
    assert_eq!(own("{\n  \"a\": x}"), Err("a value is expected (line 2, column 8)".to_owned()));
    assert_eq!(own("[\"\\q\"]").map_err(|why| why.ends_with("(line 1, column 2)")), Err(true));
    assert!(own("\"\u{1}\"").is_err_and(|why| why.starts_with("a text holds a control character")));
    assert!(own("\"\\").is_err_and(|why| why.starts_with("a text is not closed")));
}

#[test]
fn what_stands_too_deep_is_refused() {
    assert!(own(&"[".repeat(100_000)).is_err_and(|why| why.starts_with("lists and objects stand too deep")));
    assert!(own(&format!("{}{}", "[".repeat(32), "]".repeat(32))).is_ok());
}

#[test]
fn the_rows_of_the_outermost_bids_go_to_the_sink() {
    struct Count(usize);
    impl Sink for Count {
        fn row(&mut self, _: Node<'_>) {
            self.0 += 1;
        }

        fn plain(&mut self, _: [&str; 3]) -> bool {
            panic!("no row of a bid")
        }
    }
    let mut count = Count(0);
    let node = read(r#"{"bids": [1, {"bids": [2, 3]}], "a": {"bids": [4]}}"#, &mut count);
    assert_eq!(count.0, 2);
    assert_eq!(node.map(|node| by_library(&node).to_string()), Ok(r#"{"a":{"bids":[4]},"bids":[]}"#.to_owned()));
}

#[test]
fn a_row_is_offered_plain_where_nothing_is_lost_by_it() {
    #[derive(Default)]
    struct Both(Vec<[String; 3]>, usize);
    impl Sink for Both {
        fn row(&mut self, _: Node<'_>) {
            self.1 += 1;
        }

        fn plain(&mut self, row: [&str; 3]) -> bool {
            let wanted = row[0] != "nobody";
            self.0.extend(wanted.then(|| row.map(str::to_owned)));
            wanted
        }
    }
    let read = |rows: &str| {
        let (text, mut both) = (format!("{{\"bids\": [{rows}]}}"), Both::default());
        let read = super::read(&text, &mut both).is_ok();
        (read, both.0, both.1)
    };
    let plain = ["A", "20.5", "-1"].map(str::to_owned);
    for row in [
        r#"{"bidder":"A","price":20.5,"quantity":-1}"#,
        r#" { "quantity" : "-1" , "bidder" : "A" , "price" : "20.5" } "#,
    ] {
        assert_eq!(read(&format!("{row},{row}")), (true, vec![plain.clone(), plain.clone()], 0));
    }
    for row in [
        r#"{"bidder":"\u0041","price":20.5,"quantity":1}"#,
        r#"{"bidder":"nobody","price":20.5,"quantity":1}"#,
        r#"{"bidder":7,"price":20.5,"quantity":1}"#,
        r#"{"bidder":"A","price":null,"quantity":1}"#,
        r#"{"bidder":"A","price":20.5,"price":1}"#,
        r#"{"bidder":"A","price":20.5}"#,
        r#"{"bidder":"A","price":20.5,"quantity":1,"more":1}"#,
        "{}",
        "7",
    ] {
        assert_eq!(read(row), (true, vec![], 1), "{row}");
    }
    for row in
        [r#"{"bidder":"A","price":020,"quantity":1}"#, r#"{"bidder":"A","price":20.5"quantity":1}"#, r#"{"bidder":"A"#]
    {
        assert_eq!(read(row), (false, vec![], 0), "{row}");
    }
}
