//! A formula as a tree, to be set by whoever shows it.
//!
//! Must not know MathML, elements or a language: only symbols stand in a formula, so that it is the same in every
//! language. Invariant: [`Math::plain`] says all of it in one line, for those who cannot see it set.

/// A piece of a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Math {
    /// A symbol or the name of a function.
    Id(&'static str),
    /// A number.
    Number(&'static str),
    /// An operator or a bracket.
    Sign(&'static str),
    /// One after the other.
    Row(&'static [Math]),
    /// A base and what stands below it on the right.
    Sub(&'static Math, &'static Math),
    /// A base and what stands above it on the right.
    Sup(&'static Math, &'static Math),
    /// Both.
    SubSup(&'static Math, &'static Math, &'static Math),
    /// One over the other.
    Fraction(&'static Math, &'static Math),
    /// A base and what stands under it.
    Under(&'static Math, &'static Math),
    /// A mean: a base with a line over it.
    Mean(&'static Math),
}

impl Math {
    /// The formula in one line of text.
    #[must_use]
    pub fn plain(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) {
        match self {
            Math::Id(text) | Math::Number(text) => out.push_str(text),
            Math::Sign(sign) => {
                let close = "()[],|{}⌊⌋".contains(*sign) || sign.is_empty();
                let spaced = !close && !out.is_empty() && !out.ends_with(['(', '^', '_', ' ', '/']);
                out.push_str(if spaced { " " } else { "" });
                out.push_str(sign);
                out.push_str(if spaced || *sign == "," { " " } else { "" });
            }
            Math::Row(parts) => parts.iter().for_each(|part| part.write(out)),
            Math::Sub(base, below) | Math::Under(base, below) => Math::script(base, &[('_', below)], out),
            Math::Sup(base, above) => Math::script(base, &[('^', above)], out),
            Math::SubSup(base, below, above) => Math::script(base, &[('_', below), ('^', above)], out),
            Math::Fraction(over, under) => {
                over.grouped(out);
                out.push('/');
                under.grouped(out);
            }
            Math::Mean(base) => {
                out.push_str("mean(");
                base.write(out);
                out.push(')');
            }
        }
    }

    fn script(base: &Math, scripts: &[(char, &Math)], out: &mut String) {
        base.write(out);
        for (mark, script) in scripts {
            out.push(*mark);
            script.grouped(out);
        }
    }

    /// In brackets where it is more than one thing.
    fn grouped(&self, out: &mut String) {
        let single = matches!(self, Math::Id(_) | Math::Number(_));
        out.push_str(if single { "" } else { "(" });
        self.write(out);
        out.push_str(if single { "" } else { ")" });
    }
}
