"""py2neo's objects, one class per node type, made from the schema."""

from functools import cache
from typing import Any

from graph.schema import NODES, RELATIONSHIPS
from graph.schema.declare import properties


@cache
def model(label: str) -> Any:
    """Return the class of a label.

    Every property of the type is an attribute. So is every relationship type: ``owned_by`` holds what an
    object is owned by, ``owned_by_from`` what it owns; each object there is of the class of its own label.
    """
    from py2neo.ogm import Property, RelatedFrom, RelatedTo

    node = NODES[label]
    attributes: dict[str, Any] = {found.name: Property() for found in properties(node)}
    for relationship in RELATIONSHIPS.values():
        name = relationship.rel_type.lower()
        if node in relationship.sources:
            outward = f"{name}_to" if name in attributes else name
            attributes[outward] = RelatedTo(_base(), relationship.rel_type)
        if node in relationship.targets:
            attributes[f"{name}_from"] = RelatedFrom(_base(), relationship.rel_type)
    described = {"__doc__": node.__doc__, "__module__": __name__, "__primarylabel__": label}
    return type(_base())(label, (_base(),), {**attributes, **described, "__primarykey__": "key"})


@cache
def _base() -> Any:
    from py2neo.ogm import Model

    class Entity(Model):  # type: ignore[misc]  # py2neo has no types
        """Base of every class; wraps a node in the class of its label."""

        __primarykey__ = "key"

        @classmethod
        def wrap(cls, node: Any) -> Any:
            """Return the node as an object of the class of its label; None stays None."""
            if node is None:
                return None
            (label,) = node.labels
            return Model.wrap.__func__(model(label), node)

    return Entity
