namespace Pathways.Report.Publishing;

/// <summary>In which tables of the analysis Medway stands beside Kent, counted in the tables.</summary>
internal static class MedwayWords
{
    private const string Kent = "Kent";
    private const string Medway = "Medway";

    public static string Of(PublicationSource source, PublicationTableSet tables)
    {
        var places = AreaPlace.Of(source.Result);
        if (places.Values.All(place => place.LaName != Medway))
            return "No data yet.";
        var all = source.AreaCode is null ? tables : PublicationTableSet.Of(source with { AreaCode = null });
        return Of([.. all.All.Where(table => table.Rows.Length > 0)], places);
    }

    /// <param name="tables">Tables with rows.</param>
    /// <param name="places">Authority of every area.</param>
    public static string Of(IReadOnlyCollection<DataTable> tables, IReadOnlyDictionary<string, AreaPlace> places)
    {
        bool Has(DataTable table, string authority) => table.Rows.Any(row => places.TryGetValue(row.AreaCode, out var place) && place.LaName == authority);
        var without = tables.Where(table => !Has(table, Medway) || !Has(table, Kent)).Select(table => table.Title).ToArray();
        return $"Medway has figures beside Kent's in {Figures.Whole(tables.Count - without.Length)} of {Figures.Whole(tables.Count)} tables of the Provision Gap analysis{(without.Length == 0 ? "" : $"; not in: {string.Join("; ", without)}")}. Whether the strategy was made: no data yet.";
    }
}
