using System.Collections.Frozen;

namespace Pathways.Data.Kent.Provision;

/// <summary>UK provider reference numbers by normalised name, from the 2019/20 allocations.</summary>
internal static class ProviderNumbers
{
    public static FrozenDictionary<string, string> Read(RawExtracts raw)
        => raw.Table("courses/alloc_1920_kent_medway.csv", "Institution Name", "UKPRN").Rows
            .GroupBy(row => NameKey.Of(row.Text("Institution Name")), StringComparer.Ordinal)
            .Where(group => group.Select(row => row.Text("UKPRN")).Distinct(StringComparer.Ordinal).Count() == 1)
            .ToFrozenDictionary(group => group.Key, group => group.First().Text("UKPRN"), StringComparer.Ordinal);
}
