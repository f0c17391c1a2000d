using System.Collections.Immutable;

namespace Pathways.Data.Importing;

/// <summary>All kinds of extract.</summary>
public static class ImportKinds
{
    /// <summary>The kinds, in the order of the guide.</summary>
    public static ImmutableArray<ImportKind> All { get; } =
    [
        Onspd.Kind, Onspd.Kind with { Name = "nspl" }, Nccis.Kind, SchoolCensus.Kind, Ks4.Kind, Attendance.Kind, Ehcp.Kind, HighNeedsPlaces.Kind, Applications.Kind, Lars.Kind, Ilr.Kind, Gias.Kind, CourseDirectory.Kind, OwnTables.Learners, OwnTables.Offers, OwnTables.Sites, OwnTables.Areas,
    ];

    /// <summary>The kind of a word, as its list of columns stands, without a mapping.</summary>
    public static ImportKind Plain(string name) => All.First(kind => kind.Name == name);

    /// <summary>What may be asked for by <c>--with</c>.</summary>
    public static ImmutableArray<string> OnRequest => PeopleColumns.OnRequest;

    /// <summary>The kind of a word. Both postcode lookups are kept as one.</summary>
    /// <param name="name">The word.</param>
    /// <param name="mapping">A mapping file, for the kind that needs one.</param>
    public static ImportKind Of(string name, string? mapping)
        => name == "nspl" ? Onspd.Kind : name == Applications.Name ? Applications.Mapped(mapping) : All.First(kind => kind.Name == name);
}
