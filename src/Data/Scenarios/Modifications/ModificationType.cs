using System.Collections.Immutable;
using Pathways.Data.Scenarios.Fields;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Modifications;

/// <summary>A kind of modification: its fields, and what is made of them.</summary>
/// <param name="Word">Its word, as <c>type</c> names it.</param>
/// <param name="Help">What it does, one sentence.</param>
/// <param name="Fields">Its fields, besides those of all.</param>
/// <param name="ExactlyOne">Fields of which exactly one is given.</param>
/// <param name="Make">Makes it of its fields.</param>
internal sealed record ModificationType(
    string Word, string Help, ImmutableArray<Field> Fields, ImmutableArray<string> ExactlyOne, Func<FieldValues, Modification> Make)
{
    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<ModificationType> All { get; } = [.. ProvisionTypesOf.All, .. OtherTypes.All, .. GapFillingType.All, LeverType.Lever];

    /// <summary>The block of keys that stands in the list of modifications.</summary>
    public Block Block { get; } = new(
        [
            CommonFields.OfAll[0], new Field("type", new WordField([Word]), true, Help), .. Fields, .. CommonFields.OfAll[1..],
        ],
        ExactlyOne,
        values => Make(values) with
        {
            Name = values.Text("name"),
            From = values.Text("from_year", "") is { Length: > 0 } year ? CommonFields.Year(year) : null,
            Costs = values.Block<object>("cost") is ImmutableArray<PayerCost> costs ? costs : [],
        });
}
