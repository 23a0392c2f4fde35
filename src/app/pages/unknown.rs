//! Says when a link opens something that its page has not got.
//!
//! Must not know a page; `view::open` has the sentences. Invariant: each is said once, among what else could not be read
//! in the link.

use crate::app::dom::effect;
use crate::app::route::Page;
use crate::app::state::Lab;
use crate::law::Problem;
use crate::view::open::unknown;
use leptos::prelude::*;

/// Follows what is open on `page` and says which names are none of those that it `has`.
pub(super) fn say(lab: Lab, page: Page, has: impl Fn() -> Vec<String> + 'static) {
    effect(move || {
        // On the way to another page the name is that page's.
        let Some(open) = lab.opened.get().filter(|_| lab.page.get_untracked() == page) else { return };
        for message in unknown(lab.name_of(page), &open, &has(), lab.language) {
            let problem = Problem { code: "E-OPEN", path: String::new(), message };
            if lab.link_problems.with_untracked(|list| !list.contains(&problem)) {
                lab.link_problems.update(|list| list.push(problem));
            }
        }
    });
}
