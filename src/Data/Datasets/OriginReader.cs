using System.Collections.Immutable;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Datasets;

/// <summary>Tells where a dataset's young people and places come from: by the sources of its courses, and <c>recorded.csv</c> where learners were imported.</summary>
internal static class OriginReader
{
    public const string File = "recorded.csv";

    public static readonly string[] Columns = ["attribute", "recorded", "people"];

    public static DatasetOrigin Read(DatasetFiles files, ImmutableArray<CourseOffer> offers)
    {
        var modelled = offers.Where(offer => offer.Provenance.Basis == Basis.Modelled && offer.GeneralPlaces > 0).ToLookup(IsOfDirectory);
        return new DatasetOrigin(CalibratedPlaces: modelled[false].Any(), ImportedCourses: modelled[true].Any(), Recorded(files));
    }

    private static ImmutableArray<RecordedShare> Recorded(DatasetFiles files)
    {
        if (!System.IO.File.Exists(files.PathOf(File)) || files.Table(File, Columns) is not { } table)
            return [];
        return [.. table.Rows.Select(row =>
        {
            var people = row.Whole("people");
            return new RecordedShare(row.OneOf("attribute", Codes.RecordedFacts), row.Whole("recorded", maximum: people), people);
        })];
    }

    private static bool IsOfDirectory(CourseOffer offer) => offer.Provenance.Source.StartsWith(CourseOffers.Begins, StringComparison.Ordinal);
}
