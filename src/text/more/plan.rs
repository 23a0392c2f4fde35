//! Words of the page about a plan: its tasks, who does what, where, and what it leaves open.
//!
//! Must not know a task; those are in `public/law`. Invariant: lists follow those of `law::plan`.

use crate::text::Plural;
use crate::text::table::words;

words! {
/// One field a text.
#[derive(Clone, Copy, Debug)]
pub struct PlanWords {
    /// Heading.
    pub title: &'static str,
    /// What the page is; the plan's `{title}`.
    pub about: &'static str,
    /// While the words are on their way.
    pub coming: &'static str,
    /// When they could not be had.
    pub missing: &'static str,
    /// Try again.
    pub again: &'static str,
    /// How much of it runs: `{tasks}` in `{areas}`; `{quantifiable}`, `{partial}`, `{governance}`; `{rules}`, of them
    /// `{numbers}` with a number.
    pub counts: &'static str,
    /// Name of the row of views.
    pub views: &'static str,
    /// Views: tasks, who does what, places, the frame.
    pub view_names: [&'static str; 4],
    /// Name of the filters.
    pub filters: &'static str,
    /// Search box.
    pub search: &'static str,
    /// Choice of a class.
    pub class: &'static str,
    /// Choice of an area.
    pub area: &'static str,
    /// Choice of a department.
    pub department: &'static str,
    /// Choice of a place.
    pub place: &'static str,
    /// Anything: class, area, department, place.
    pub every: [&'static str; 4],
    /// Classes: quantifiable, partial, governance.
    pub classes: [&'static str; 3],
    /// What a class means for a run.
    pub class_abouts: [&'static str; 3],
    /// All are listed: `{all}`.
    pub listed_all: &'static str,
    /// `{shown}` of `{all}`.
    pub listed: &'static str,
    /// No task passes the filters.
    pub nothing: &'static str,
    /// Takes all filters away.
    pub clear: &'static str,
    /// Where it stands: `{area}`, `{task}`.
    pub cite: &'static str,
    /// A link to the task.
    pub link: &'static str,
    /// Stands before who leads.
    pub lead: &'static str,
    /// Nobody leads.
    pub no_lead: &'static str,
    /// Stands before who joins.
    pub joint: &'static str,
    /// Stands before the places.
    pub places: &'static str,
    /// Stands before what it wants less of.
    pub aims: &'static str,
    /// Stands before what it is about, where it moves no ton.
    pub concerns: &'static str,
    /// Between names.
    pub comma: &'static str,
    /// Stands before the rules of a task.
    pub rules: &'static str,
    /// Opens what the simulator does with a task.
    pub more: &'static str,
    /// Columns of its levers: lever, default, who fixed it, source.
    pub lever_heads: [&'static str; 4],
    /// Opens a lever in the lab: `{label}`.
    pub open_lever: &'static str,
    /// Who fixed a default: the plan, a national rule, a national draft, nobody.
    pub statuses: [&'static str; 4],
    /// What the table of who does what is.
    pub matrix_about: &'static str,
    /// Head of the tasks.
    pub task: &'static str,
    /// In a cell: leads, joins.
    pub parts: [&'static str; 2],
    /// Rows of sums: takes part in, leads.
    pub sums: [&'static str; 2],
    /// Column of sums: departments in a task.
    pub total: &'static str,
    /// Saves the table.
    pub csv: &'static str,
    /// A department's tasks: takes part in `{all}`, leads `{lead}` of them.
    pub department_sum: &'static str,
    /// What the places are.
    pub places_about: &'static str,
    /// Kinds of places: cities, zones, regions, waters, mountains, stations, outside.
    pub kinds: [&'static str; 7],
    /// A task in a list of places: `{number}`, `{title}`.
    pub numbered: &'static str,
    /// How many tasks name a place.
    pub naming: Plural,
    /// Announced `{when}` by `{who}`.
    pub announced: &'static str,
    /// Headings of the frame: principles, targets, guarantees, open numbers, damage, contradictions.
    pub frame: [&'static str; 6],
    /// Under the headings of open numbers, damage and contradictions.
    pub frame_abouts: [&'static str; 3],
    /// Stands before the tasks that lack a number.
    pub lacking: &'static str,
    /// Stands before the levers that stand in.
    pub stand_ins: &'static str,
}
}

pub(in crate::text) const ENGLISH: PlanWords = PlanWords {
    title: "The plan, task by task",
    about: "{title}: what each task orders, in our words, who does it and where, and what the simulator makes of it.",
    coming: "Loading the plan …",
    missing: "The plan’s tasks could not be loaded.",
    again: "Try again",
    counts: "{tasks} tasks in {areas} areas: {quantifiable} can be put into numbers, {partial} in part, {governance} are governance and never move a ton. Together they have {rules} rules, {numbers} of them with a number.",
    views: "Parts of this page",
    view_names: ["Tasks", "Who does what", "Places", "Goals and gaps"],
    filters: "Filter the tasks",
    search: "Search tasks, levers, names",
    class: "Class",
    area: "Area",
    department: "Department",
    place: "Place",
    every: ["Every class", "Every area", "Every department", "Every place"],
    classes: ["Quantifiable", "In part", "Governance"],
    class_abouts: [
        "Quantifiable: its levers say how much is done, and the run follows.",
        "In part: one lever stands for what can be counted; the rest of the task is shown and computes nothing.",
        "Governance: it says who watches, counts, reports or decides. Doing it well makes other tasks work, but no ton follows from it by itself, so that no lever moves it and a run never changes with it.",
    ],
    listed_all: "All {all} tasks",
    listed: "{shown} of {all} tasks",
    nothing: "No task has all of that.",
    clear: "Show all tasks",
    cite: "Plan, area {area}, task {task}",
    link: "Link to this task",
    lead: "Leads:",
    no_lead: "nobody; all share the work",
    joint: "Joins:",
    places: "Names:",
    aims: "Wants less:",
    concerns: "Is about:",
    comma: ", ",
    rules: "What it asks for",
    more: "What the simulator does",
    lever_heads: ["Lever", "Default", "Fixed by", "Where the default comes from"],
    open_lever: "{label}: open this lever in the lab",
    statuses: ["The plan", "National rule", "Draft for comment, not in force", "Our assumption: weak"],
    matrix_about: "Tasks down, departments across, those with most tasks first. A full dot leads, a ring joins. Tasks taken part in are counted with those led; the last column counts a task’s departments, and its sums add up all departments. Cities and zones carry out every task.",
    task: "Task",
    parts: ["leads", "joins"],
    sums: ["Takes part in, led ones included", "Of these, leads"],
    total: "All departments",
    csv: "Save as CSV",
    department_sum: "takes part in {all}, leads {lead}",
    places_about: "What the plan names, by kind, and the tasks that name it. Everything else holds for the whole province.",
    kinds: [
        "Cities",
        "Zones and districts",
        "Parts of the province",
        "Rivers and canals",
        "Mountains",
        "Measuring stations",
        "Outside the province",
    ],
    numbered: "{number} {title}",
    naming: Plural { one: "named by {count} task", other: "named by {count} tasks" },
    announced: "Announced on {when} by {who}.",
    frame: [
        "What it goes by",
        "What it wants to reach",
        "What is to make sure",
        "Numbers that the plan leaves open",
        "Where its text is damaged",
        "Where sources contradict each other or have nothing",
    ],
    frame_abouts: [
        "The levers beside them stand in; every default says where it comes from.",
        "What anyone who reads the plan with a machine meets.",
        "Shown, not smoothed over.",
    ],
    lacking: "Tasks:",
    stand_ins: "Stands in:",
};
