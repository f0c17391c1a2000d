using System.Collections.Frozen;

namespace Pathways.Data.Kent.Provision;

/// <summary>A qualification route and the years in which it takes entrants, null where no source gives one.</summary>
internal sealed record QualificationRoute(string Name, int? FirstYear, int? LastYear)
{
    public static FrozenDictionary<string, QualificationRoute> Read()
        => AuthoredFiles.Rows("qualification-routes.csv", row => new QualificationRoute(
                row.Required("route"), row.OptionalWhole("first_year", 2000, 2100), row.OptionalWhole("last_year", 2000, 2100)),
            "route", "first_year", "last_year", "source").ToFrozenDictionary(route => route.Name, StringComparer.Ordinal);
}
