namespace Pathways.Model;

/// <summary>
/// How much of an area's own offer providers have confirmed. This is the share that every output prints as "confirmed": of the courses
/// taught at sites in the area that take entrants, by their September places. What is in reach of an area's young people is another question.
/// </summary>
/// <param name="AreaCode">As in <see cref="AreaResult.Code"/>.</param>
/// <param name="Band">Level of the courses; null for all in scope.</param>
/// <param name="Courses">Course offers that take entrants.</param>
/// <param name="ConfirmedCourses">Of these, confirmed by their provider.</param>
/// <param name="Places">Their September places, general and commissioned.</param>
/// <param name="ConfirmedPlaces">Of these, places of confirmed courses.</param>
public sealed record OfferConfirmation(string AreaCode, LevelBand? Band, int Courses, int ConfirmedCourses, int Places, int ConfirmedPlaces)
{
    /// <summary>0..1: share of the places that is confirmed; null where the area has none.</summary>
    public double? PlacesShare => Places == 0 ? null : (double)ConfirmedPlaces / Places;

    /// <summary>0..1: share of the courses that is confirmed; null where the area has none.</summary>
    public double? CoursesShare => Courses == 0 ? null : (double)ConfirmedCourses / Courses;

    /// <summary>Whether every course and place is confirmed, of at least one.</summary>
    public bool Whole => Courses > 0 && ConfirmedCourses == Courses && ConfirmedPlaces == Places;
}
