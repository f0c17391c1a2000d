using Pathways.Model;

namespace Pathways.Report;

/// <summary>What is said of where a dataset's young people and places come from. It hangs on the dataset, so that no page of a council's own data says what holds of the shipped one only.</summary>
public static class OriginWords
{
    private const double Whole = 99.5;

    /// <summary>How the level of the places was set; empty where it was not.</summary>
    /// <param name="origin">The dataset's.</param>
    public static string LevelOfPlaces(DatasetOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return (origin.CalibratedPlaces ? "Level of modelled places set by a press figure of about 300 places short; no result confirms it." : "")
            + (origin is { CalibratedPlaces: true, ImportedCourses: true } ? " " : "")
            + (origin.ImportedCourses ? "Courses of the course directory have places that are assumed course by course: the directory tells of none." : "");
    }

    /// <summary>The same of a run; empty where providers have confirmed every place.</summary>
    /// <param name="provenance">The run's.</param>
    public static string LevelOfPlaces(RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.ConfirmedFor is null ? LevelOfPlaces(provenance.Origin) : "";
    }

    /// <summary>Of how many young people extracts tell what they bring, and what becomes of the others.</summary>
    /// <param name="provenance">The run's.</param>
    public static string People(RunProvenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        if (provenance.Synthetic)
            return "Young people are synthetic: drawn to match published shares of the county and, for free school meals, of schools. Attainment and need by area follow from who lives there by these rules; they are not observed.";
        var drawn = provenance.Origin.Recorded.Where(share => share.Percent < Whole).ToArray();
        return provenance.Origin.Recorded.IsEmpty ? "Who the young people are comes from records. The dataset does not say what of them was recorded and what was drawn from the modelled population: import the latest extract again, and it does."
            : "Who the young people are and their age come from records, and the postcode where they live; where no postcode file tells its zone, one in its district is drawn. "
                + (drawn.Length == 0 ? "Level, subject wanted first, grades, attendance, free school meals, special educational needs and language were recorded of all." : $"What they bring was recorded of some only: {string.Join("; ", drawn.Select(Share))}. For the others it is drawn from the modelled population: right of groups at most, and not of a person.");
    }

    /// <summary>Whose young people no extract covers, and what that does to figures; empty where all are covered, or synthetic.</summary>
    /// <param name="origin">The dataset's.</param>
    public static string NotCovered(DatasetOrigin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (origin.NotCovered.IsEmpty)
            return "";
        var names = string.Join(" and ", origin.NotCovered);
        return $"No extract covers the young people of {names}: their figures are not available, which is not nought, and are not in the sums. They would take places too, so that others' gaps may be larger than shown.";
    }

    /// <summary>What stands in the place of an area's figures where no extract covers its young people.</summary>
    /// <param name="area">Name of the area.</param>
    public static string NotKnownOf(string area) => GapNotKnownOf(area) + " In the tables x stands for that; it is not nought.";

    /// <summary>The same where no table follows.</summary>
    /// <param name="area">Name of the area.</param>
    public static string GapNotKnownOf(string area) => $"No extract covers the young people of {area}: how many compete for a place at Level 2 or below, and for how many no suitable place is found, is not known.";

    /// <summary>Percent of the young people of whom extracts tell what a need rests on; null where the young people are synthetic or it is not known.</summary>
    /// <param name="provenance">The run's.</param>
    /// <param name="what">What is told.</param>
    public static double? PercentRecorded(RunProvenance provenance, RecordedFact what)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return provenance.Synthetic ? null : provenance.Origin.Recorded.Where(share => share.What == what).Select(share => (double?)share.Percent).FirstOrDefault();
    }

    private static string Share(RecordedShare share) => $"{Name(share.What)}, {(share.Recorded == 0 ? "of nobody" : $"of {Figures.Percent(share.Recorded, share.People)}")}";

    private static string Name(RecordedFact what) => what switch
    {
        RecordedFact.IntendedLevel => "level intended or followed",
        RecordedFact.EnglishMaths => "English and maths",
        RecordedFact.Attendance => "attendance",
        RecordedFact.FreeSchoolMeals => "free school meals",
        RecordedFact.Sen => "special educational needs",
        RecordedFact.Language => "language",
        _ => "subject wanted first",
    };
}
