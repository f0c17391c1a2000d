using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Pathways.Data.Scenarios.Fields;

/// <summary>One value or more of a type: a list, or where one value needs no list, the value alone. No value twice.</summary>
/// <param name="Item">What the values are.</param>
/// <param name="AloneToo">Whether a value may stand without a list.</param>
internal sealed record ListField(FieldType Item, bool AloneToo = true) : FieldType
{
    public override string Words => AloneToo ? Item.Words + ", or a list of such" : "a list, each " + Item.Words;

    public override object? Read(FieldFaults faults, string field, YamlNode value)
    {
        if (value is not YamlList list)
        {
            return !AloneToo ? faults.Not(value, field, "a list", "give " + Words)
                : Item.Read(faults, field, value) is { } alone ? ImmutableArray.Create(alone)
                : null;
        }

        if (list.Items.Count == 0)
            return faults.Bad(value, field, "is an empty list", "give " + Words + ", or leave it out");
        var items = ImmutableArray.CreateBuilder<object>(list.Items.Count);
        foreach (var node in list.Items)
        {
            if (Item.Read(faults, field, node) is not { } item)
                continue;
            if (items.Contains(item))
                faults.Bad(node, field, "stands twice", "keep one");
            else
                items.Add(item);
        }

        return items.Count == list.Items.Count ? items.ToImmutable() : null;
    }

    public override JsonObject Schema()
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Item.Schema(), ["minItems"] = 1, ["uniqueItems"] = true };
        return AloneToo ? new JsonObject { ["anyOf"] = new JsonArray(Item.Schema(), list) } : list;
    }
}
