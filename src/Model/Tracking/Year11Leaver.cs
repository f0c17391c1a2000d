namespace Pathways.Model;

/// <summary>The way of one young person from Year 11, who was of academic age 16 in the dataset's academic year. A day is null where no record tells of it.</summary>
/// <param name="Person">As in <see cref="TrackedRow.Person"/>.</param>
/// <param name="Zone">Index of the zone of the home in <see cref="World.Zones"/>.</param>
/// <param name="IntendedTold">Whether an intended destination is recorded.</param>
/// <param name="Guarantee">September Guarantee: status as sent; empty for none.</param>
/// <param name="Applied">First day of any application.</param>
/// <param name="Offered">First day of an offer (offered, accepted or enrolled).</param>
/// <param name="Accepted">First day on which an offer was accepted, conditions met.</param>
/// <param name="Enrolled">First day of an enrolment, in the applications or as the start of a course in the ILR.</param>
/// <param name="EnrolledUntil">Last day on the last of the ILR's courses; null while one goes on, or where there is none.</param>
/// <param name="InIlr">Whether the ILR has a course of the year.</param>
public sealed record Year11Leaver(
    int Person, int Zone, bool IntendedTold, string Guarantee, DateOnly? Applied, DateOnly? Offered, DateOnly? Accepted, DateOnly? Enrolled, DateOnly? EnrolledUntil, bool InIlr);

/// <summary>Which records tell of the way from Year 11.</summary>
/// <param name="Applications">Whether applications were imported that join to young people.</param>
/// <param name="IlrUntil">Latest day of which the imported ILR tells; null where it has no course of the year.</param>
public sealed record Year11Sources(bool Applications, DateOnly? IlrUntil);
