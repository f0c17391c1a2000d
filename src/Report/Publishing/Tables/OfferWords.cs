using Pathways.Model;

namespace Pathways.Report.Publishing;

/// <summary>What is said of the curriculum map, by the bases that its courses have.</summary>
internal static class OfferWords
{
    /// <summary>The bases in words: modelled; confirmed and modelled.</summary>
    /// <param name="bases">Of the courses.</param>
    public static string Basis(IEnumerable<Basis> bases) => string.Join(" and ", bases.Distinct().Select(Phrases.Basis).Order(StringComparer.Ordinal));

    /// <summary>Where commissioned places come from.</summary>
    /// <param name="offers">Courses.</param>
    /// <param name="entered">Records of councils.</param>
    public static string Commissioned(IEnumerable<CourseOffer> offers, IEnumerable<SendRecord> entered)
    {
        var bases = offers.Where(offer => offer.CommissionedPlaces > 0).Select(offer => offer.Provenance.Basis).Distinct().ToArray();
        return (bases.Length == 0 ? "The dataset has no commissioned places by course." : $"Commissioned places by course are {Basis(bases)}.")
            + (entered.Any(row => row.Kind == SendRecordKind.CommissionedPlaces) ? " How many the council commissions by its own record stands apart and is not put in here." : "");
    }

    /// <summary>What a reader must know of a row.</summary>
    /// <param name="bases">Of the courses.</param>
    /// <param name="origin">Where the dataset's places come from.</param>
    public static string About(IReadOnlyCollection<Basis> bases, DatasetOrigin origin)
    {
        var words = "Curriculum map of Level 2 and below.";
        if (bases.Contains(Model.Basis.Modelled))
            words += origin.ImportedCourses ? " Places that no provider has confirmed are modelled, those of the course directory assumed course by course: a modelled course is no statement about its provider."
                : " Places that no provider has confirmed are modelled from published totals: a modelled course is a placeholder for what a provider of its kind teaches, not a statement about it.";
        if (bases.Contains(Model.Basis.Confirmed))
            words += bases.All(basis => basis == Model.Basis.Confirmed) ? " Every course and place is confirmed by its provider." : " Confirmed courses and places are as their provider signed.";
        return words;
    }
}
