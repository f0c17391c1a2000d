using Pathways.Model;

namespace Pathways.Analysis;

/// <summary>What a result hash covers of the confirmation of the offer: the rows with anything confirmed. The rest follows from the dataset.</summary>
internal static class ConfirmationFigures
{
    public static IEnumerable<(string Label, long Value)> Of(RunResult result)
        => result.Confirmation.Where(row => row.ConfirmedCourses > 0).SelectMany(row => new (string, long)[]
        {
            ($"confirmed {row.AreaCode} {row.Band}", row.Courses), ($"confirmed {row.AreaCode} {row.Band}", row.ConfirmedCourses),
            ($"confirmed {row.AreaCode} {row.Band}", row.Places), ($"confirmed {row.AreaCode} {row.Band}", row.ConfirmedPlaces),
        }).Concat(result.EveryOfferConfirmed ? [("every offer confirmed", 1L)] : []);
}
