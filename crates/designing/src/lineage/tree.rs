//! The family as a tree, in the order in which it is read.

use std::collections::{BTreeMap, HashMap, HashSet};

use kernel::{Instant, Joining, PersonId, SpaceId};
use spaces::space::{Member, Standing};

use super::store::{Relative, Stood};

/// A space of the tree.
pub struct Node {
    /// Its name in addresses.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// When it was opened.
    pub opened: Instant,
    /// Who carries it, of those who wish to be named, each with the spaces of the family where they learned.
    pub carriers: Vec<(Member, Vec<String>)>,
    /// How deep it stands.
    pub depth: usize,
    /// Whether something came of it.
    pub has_children: bool,
    /// How many lists end after it.
    pub closes: usize,
    /// The place of its parent in the list.
    pub parent: Option<usize>,
    /// Whether it is the space from which one looks.
    pub here: bool,
}

/// What a reader may see of a family.
pub(super) struct Eyes {
    /// The spaces to which they belong.
    pub own: HashSet<SpaceId>,
    /// Whether they run the instance.
    pub all: bool,
    /// The space from which they look.
    pub here: SpaceId,
}

/// The tree, each space before what came of it.
pub(super) fn tree(relatives: &[Relative], people: &[Stood], eyes: &Eyes) -> Vec<Node> {
    let seen = |each: &&Relative| {
        each.joining != Joining::Hidden || eyes.all || eyes.here == each.id || eyes.own.contains(&each.id)
    };
    let visible: HashMap<SpaceId, &Relative> = relatives
        .iter()
        .filter(seen)
        .map(|each| (each.id, each))
        .collect();
    let parents: HashMap<SpaceId, Option<SpaceId>> =
        relatives.iter().map(|each| (each.id, each.parent)).collect();
    // What came of a hidden space hangs on the nearest one above that is seen.
    let above = |each: &Relative| {
        let mut next = each.parent;
        let mut steps = 0;
        while let Some(parent) = next {
            if visible.contains_key(&parent) {
                return Some(parent);
            }
            steps += 1;
            next = parents
                .get(&parent)
                .copied()
                .flatten()
                .filter(|_| steps < relatives.len());
        }
        None
    };
    let mut children: BTreeMap<Option<SpaceId>, Vec<&Relative>> = BTreeMap::new();
    for each in relatives.iter().filter(seen) {
        children.entry(above(each)).or_default().push(each);
    }
    let carried = carried(people, &visible);
    let mut nodes = Vec::new();
    // A list of what is to come rather than the stack, which a long line of descent would overflow.
    let mut next: Vec<(&Relative, usize, Option<usize>, usize)> = Vec::new();
    push(&mut next, children.get(&None), 0, None, 0);
    while let Some((each, depth, parent, closes)) = next.pop() {
        let place = nodes.len();
        let own = children.get(&Some(each.id));
        nodes.push(Node {
            slug: each.slug.clone(),
            name: each.name.clone(),
            opened: each.opened,
            carriers: carried.get(&each.id).cloned().unwrap_or_default(),
            depth,
            has_children: own.is_some(),
            closes: if own.is_some() { 0 } else { closes },
            parent,
            here: each.id == eyes.here,
        });
        push(&mut next, own, depth + 1, Some(place), closes + 1);
    }
    nodes
}

/// Those of a list, the first to be taken first; the last of them ends the lists that are open.
fn push<'a>(
    next: &mut Vec<(&'a Relative, usize, Option<usize>, usize)>,
    list: Option<&Vec<&'a Relative>>,
    depth: usize,
    parent: Option<usize>,
    closes: usize,
) {
    let list = list.map(Vec::as_slice).unwrap_or_default();
    for (number, each) in list.iter().enumerate().rev() {
        let is_last = number + 1 == list.len();
        next.push((each, depth, parent, if is_last { closes } else { 0 }));
    }
}

type Carriers = HashMap<SpaceId, Vec<(Member, Vec<String>)>>;

/// Who facilitates or answers for which space, and where else in the family they were members.
fn carried(people: &[Stood], visible: &HashMap<SpaceId, &Relative>) -> Carriers {
    let mut learned: HashMap<PersonId, Vec<SpaceId>> = HashMap::new();
    for stood in people.iter().filter(|stood| stood.standing == Standing::Member) {
        learned.entry(stood.person.id).or_default().push(stood.space);
    }
    let mut carried = Carriers::new();
    for stood in people.iter().filter(|stood| stood.standing > Standing::Member) {
        let at = learned.get(&stood.person.id).into_iter().flatten();
        let names = at
            .filter(|space| **space != stood.space)
            .filter_map(|space| visible.get(space))
            .map(|each| each.name.clone());
        carried
            .entry(stood.space)
            .or_default()
            .push((stood.person.clone(), names.collect()));
    }
    carried
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn relative(id: i64, parent: Option<i64>, hidden: bool) -> Relative {
        Relative {
            id: SpaceId::new(id),
            slug: format!("s{id}"),
            name: format!("S{id}"),
            joining: if hidden { Joining::Hidden } else { Joining::Open },
            opened: Instant::from_milliseconds(0),
            parent: parent.map(SpaceId::new),
        }
    }

    fn nobody() -> Eyes {
        Eyes {
            own: HashSet::new(),
            all: false,
            here: SpaceId::new(0),
        }
    }

    /// The tree as nested brackets, written as the page writes its lists.
    fn written(nodes: &[Node]) -> String {
        let mut text = String::new();
        for node in nodes {
            text.push_str(&format!("({}", node.slug));
            if node.has_children {
                text.push('[');
            } else {
                text.push(')');
            }
            text.push_str(&"])".repeat(node.closes));
        }
        text
    }

    #[test]
    fn lists_are_nested_as_spaces_descend() {
        let family = [
            relative(1, None, false),
            relative(2, Some(1), false),
            relative(3, Some(1), false),
            relative(4, Some(2), false),
            relative(5, None, false),
        ];
        assert_eq!(
            written(&tree(&family, &[], &nobody())),
            "(s1[(s2[(s4)])(s3)])(s5)"
        );
    }

    #[test]
    fn what_came_of_a_hidden_space_hangs_above_it() {
        let family = [
            relative(1, None, false),
            relative(2, Some(1), true),
            relative(3, Some(2), false),
        ];
        assert_eq!(written(&tree(&family, &[], &nobody())), "(s1[(s3)])");
        let member = Eyes {
            own: HashSet::from([SpaceId::new(2)]),
            ..nobody()
        };
        assert_eq!(written(&tree(&family, &[], &member)), "(s1[(s2[(s3)])])");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_space_that_is_seen_stands_once_and_every_list_ends(
            parents in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), any::<bool>()), 1..40)
        ) {
            let family: Vec<Relative> = parents
                .iter()
                .enumerate()
                .map(|(number, (parent, root, hidden))| {
                    let id = i64::try_from(number).unwrap() + 1;
                    let parent = i64::try_from(parent.index(number.max(1))).unwrap() + 1;
                    relative(id, (number > 0 && !root).then_some(parent), *hidden)
                })
                .collect();
            let nodes = tree(&family, &[], &nobody());
            let shown = family.iter().filter(|each| each.joining != Joining::Hidden).count();
            prop_assert_eq!(nodes.len(), shown);
            let text = written(&nodes);
            prop_assert_eq!(text.matches('[').count(), text.matches(']').count());
            prop_assert_eq!(text.matches('(').count(), text.matches(')').count());
            for node in &nodes {
                let depth = node.parent.map_or(0, |parent| nodes[parent].depth + 1);
                prop_assert_eq!(node.depth, depth);
            }
        }
    }
}
