using System.Collections.Immutable;
using Pathways.Data.Scenarios.Fields;
using Pathways.Model;

namespace Pathways.Data.Scenarios.Modifications;

/// <summary>The modification that asks where new places should go.</summary>
internal static class GapFillingType
{
    public static ImmutableArray<ModificationType> All { get; } =
    [
        new("fill_gaps", "Opens new places where the model finds that they spare most; existing courses stay. Planned in the run's first step, after all other modifications; the run then names every course opened.",
            [
                new Field("places", new WholeField(0, 100_000), false, "Most September places; give this, pounds_a_year or both."),
                new Field("pounds_a_year", new NumberField(0, 1e9), false, "Most pounds a year, at the estimated cost."),
                new Field("group_size", new ListField(new WholeField(1, 1000)), false, "Places of a group; 15 by default. Of several sizes the plan takes for each lot what spares most."),
                new Field("least_places_per_area", new WholeField(0, 100_000), false, "Fewest new places in every area; 0 by default."),
                new Field("areas_worse_off", new WordField(["allowed", "refused"]), false, "Whether an area may have fewer with a place, in the best case, than without; allowed by default."),
                new Field("area", CommonFields.Codes("an area by code or name"), false, "Areas in which places may be opened; all by default."),
                new Field("level", new ListField(new WordField([.. Levels.InScope.Select(Levels.Code)])), false, "Levels; all by default."),
                new Field("ssa", new ListField(new SubjectField()), false, "Sector subject areas, tier 1; all by default."),
                new Field("provision_type", new ListField(WordField.Of<ProvisionType>()), false, "Kinds of provision; all but supported_internship by default."),
                new Field("without_site", CommonFields.Codes("a site by id or name"), false, "Sites at which nothing is opened."),
                new Field("without_provider", CommonFields.Codes("a provider by UKPRN, id or name"), false, "Providers at whose sites nothing is opened."),
                new Field("objective", WordField.Of<GapObjective>(), false, "What the places are to do: placed (default; that most young people are newly placed) or neet (that assumed NEET falls most)."),
            ],
            [], values => Of(values, [.. values.List<int>("group_size").Distinct().OrderDescending()])),
    ];

    private static FillGaps Of(FieldValues values, ImmutableArray<int> sizes) => new(
        values.Whole("places", -1) is >= 0 and var places ? places : values.Number("pounds_a_year") is null ? 0 : null, values.Number("pounds_a_year"), sizes is [var size, ..] ? size : 15,
        values.Whole("least_places_per_area", 0), values.Text("areas_worse_off", "allowed") == "refused", values.List<string>("area"),
        [.. values.List<string>("level").Select(code => Levels.InScope.First(level => level.Code() == code))], values.List<string>("ssa"), values.Words<ProvisionType>("provision_type"),
        values.List<string>("without_site"))
    {
        OtherGroupSizes = sizes.Length > 1 ? sizes[1..] : [],
        WithoutProviders = values.List<string>("without_provider"),
        Objective = values.Word("objective", GapObjective.Placed),
    };
}
