using System.Collections.Immutable;

namespace Pathways.Model;

/// <summary>Where a dataset's young people and places come from, for the words that stand beside figures.</summary>
/// <param name="CalibratedPlaces">Whether it has places that are modelled from published totals and were scaled to a reported shortage, as the shipped dataset's are.</param>
/// <param name="ImportedCourses">Whether it has courses of a course directory, whose places are assumed by course.</param>
/// <param name="Recorded">For how many of its young people imported extracts tell what they bring; empty where the young people are synthetic.</param>
public sealed record DatasetOrigin(bool CalibratedPlaces, bool ImportedCourses, ImmutableArray<RecordedShare> Recorded)
{
    /// <summary>That of the shipped dataset.</summary>
    public static DatasetOrigin Modelled { get; } = new(CalibratedPlaces: true, ImportedCourses: false, []);

    /// <summary>Authorities in its zones whose young people no extract covers: nothing is known of them, which is not the same as nobody. Empty where the young people are synthetic.</summary>
    public ImmutableArray<Authority> NotCovered { get; init; } = [];
}

/// <summary>For how many young people imported extracts tell something; for the others it is drawn from the modelled population.</summary>
/// <param name="What">What is told.</param>
/// <param name="Recorded">Young people of whom it is told.</param>
/// <param name="People">All young people of the dataset.</param>
public readonly record struct RecordedShare(RecordedFact What, int Recorded, int People)
{
    /// <summary>Percent of whom it is told, from 0 to 100; 0 where there is nobody.</summary>
    public double Percent => People == 0 ? 0 : 100.0 * Recorded / People;
}

/// <summary>What extracts can tell of a young person beside age and home.</summary>
public enum RecordedFact
{
    /// <summary>Level of the programme that is intended or followed.</summary>
    IntendedLevel,

    /// <summary>Grades in English and maths, both, or that not both are at 4.</summary>
    EnglishMaths,

    /// <summary>Attendance in Year 11.</summary>
    Attendance,

    /// <summary>Eligibility for free school meals.</summary>
    FreeSchoolMeals,

    /// <summary>SEN support or a plan, or neither.</summary>
    Sen,

    /// <summary>Language needed to follow a course.</summary>
    Language,

    /// <summary>Subject wanted first.</summary>
    Subject,
}
