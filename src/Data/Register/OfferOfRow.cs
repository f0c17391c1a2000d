using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pathways.Data.Importing;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// Makes the course offer that a row describes: what is written on the right counts, else what stands on the left, else what the dataset
/// has. Of a course that is added, what is not told is assumed, and said to be.
/// </summary>
/// <param name="row">The row.</param>
/// <param name="year">Academic year spoken of.</param>
/// <param name="sites">The provider's sites, by id.</param>
/// <param name="like">The dataset's offers, whose usual qualification route an added course takes.</param>
internal sealed class OfferOfRow(RowFields row, AcademicYear year, IReadOnlyDictionary<string, Site> sites, ImmutableArray<CourseOffer> like)
{
    private const int UsualWeeks = 38;
    private const int UsualHours = 600;
    private const int UsualSmallestGroup = 8;
    private const int MostGroups = 1_000;

    private readonly List<string> _assumed = [];

    /// <summary>The offer; null when the row is faulty, for the reasons told.</summary>
    /// <param name="known">The offer that the row is about; null for one that is added.</param>
    /// <param name="source">The source in words, for the offer's provenance.</param>
    /// <param name="basis">Confirmed or entered.</param>
    public CourseOffer? Make(CourseOffer? known, string source, Basis basis)
    {
        var made = known is null ? Added() : Known(known);
        if (row.Faulty || made is null || !Fits(ref made) || !MayStandThere(made))
            return null;
        return made with
        {
            AcademicYear = year,
            RouteFirstYear = made.RouteFirstYear > year.StartYear ? null : made.RouteFirstYear,
            RouteLastYear = made.RouteLastYear < year.StartYear ? null : made.RouteLastYear,
            HasNoSuccessor = false,
            Provenance = new Provenance(basis, basis == Basis.Confirmed ? Confidence.High : Confidence.Medium, source + (_assumed.Count > 0 ? "; assumed: " + string.Join(", ", _assumed) : "")),
        };
    }

    /// <summary>The offer closed to entrants from the year on.</summary>
    public static CourseOffer Closed(CourseOffer offer, AcademicYear year, string source, Basis basis)
    {
        var last = year.StartYear - 1;
        return offer with
        {
            AcademicYear = year,
            RouteFirstYear = offer.RouteFirstYear > last ? last : offer.RouteFirstYear,
            RouteLastYear = offer.RouteLastYear < last ? offer.RouteLastYear : last,
            Provenance = new Provenance(basis, basis == Basis.Confirmed ? Confidence.High : Confidence.Medium, source),
        };
    }

    private CourseOffer Known(CourseOffer known)
    {
        var tier1 = row.Text(CheckSheetField.Subject, known.SsaTier1);
        return known with
        {
            SiteId = row.Text(CheckSheetField.Site, known.SiteId),
            Title = row.Text(CheckSheetField.Title, known.Title),
            Level = Code(CheckSheetField.Level, Codes.Levels, known.Level),
            SsaTier1 = tier1,
            SsaTier2 = tier1 == known.SsaTier1 ? known.SsaTier2 : null,
            ProvisionType = Code(CheckSheetField.Kind, Codes.ProvisionTypes, known.ProvisionType),
            IntakeMonths = Months(string.Join(';', known.IntakeMonths)),
            GeneralPlaces = row.Whole(CheckSheetField.GeneralPlaces, known.GeneralPlaces),
            CommissionedPlaces = row.Whole(CheckSheetField.PlanPlaces, known.CommissionedPlaces),
            GroupSize = row.Whole(CheckSheetField.GroupSize, known.GroupSize),
            GroupsPerIntake = row.Whole(CheckSheetField.Groups, known.GroupsPerIntake),
            MinimumGroup = row.Whole(CheckSheetField.MinimumGroup, known.MinimumGroup),
            EntryRequirement = Code(CheckSheetField.Entry, Codes.EntryRequirements, known.EntryRequirement),
            EnglishMaths = Code(CheckSheetField.EnglishMaths, Codes.EnglishMathsKinds, known.EnglishMaths),
            DurationWeeks = row.Whole(CheckSheetField.Weeks, known.DurationWeeks),
            PlannedHours = row.Whole(CheckSheetField.Hours, known.PlannedHours),
        };
    }

    private CourseOffer? Added()
    {
        foreach (var needed in new[] { CheckSheetField.Title, CheckSheetField.Level, CheckSheetField.Subject })
        {
            if (row.Value(needed) is null && !row.Faulty)
                row.Bad(needed, "is empty for a course that is added", "write it; or clear the row");
        }

        if (row.Value(CheckSheetField.Site) is null && sites.Count > 1)
            row.Bad(CheckSheetField.Site, "is empty for a course that is added", "choose the site");
        if (row.Value(CheckSheetField.GeneralPlaces) is null && row.Value(CheckSheetField.PlanPlaces) is null)
            row.Bad(CheckSheetField.GeneralPlaces, "is empty for a course that is added", "give its September places");
        if (row.Faulty)
            return null;
        var (general, plans) = (row.Whole(CheckSheetField.GeneralPlaces, 0), row.Whole(CheckSheetField.PlanPlaces, 0));
        var size = Assumed(CheckSheetField.GroupSize, Math.Clamp(general + plans, 1, 1_000), "learners in a group");
        var kind = Code(CheckSheetField.Kind, Codes.ProvisionTypes, ProvisionType.StudyProgramme, "kind of course");
        var level = Code(CheckSheetField.Level, Codes.Levels, Level.Entry1);
        var (site, title, subject) = (row.Text(CheckSheetField.Site, sites.Keys.First()), row.Text(CheckSheetField.Title, ""), row.Text(CheckSheetField.Subject, ""));
        var route = like.Where(offer => offer.ProvisionType == kind && offer.Level == level).GroupBy(offer => (offer.QualificationRoute, offer.RouteFirstYear, offer.RouteLastYear))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.QualificationRoute, StringComparer.Ordinal).FirstOrDefault()?.Key ?? (CheckSheetWords.Of(CheckSheetWords.Kinds, kind), null, null);
        return new CourseOffer(
            IdOf(site, title, level, subject, kind), site, year, title, kind, level, route.QualificationRoute, route.RouteFirstYear, route.RouteLastYear, subject, null,
            size, row.Whole(CheckSheetField.Groups, Math.Max(1, (general + plans + size - 1) / size)), Months("9", "September start"), general, plans, Assumed(CheckSheetField.Weeks, UsualWeeks, "weeks"), Assumed(CheckSheetField.Hours, UsualHours, "hours"),
            Assumed(CheckSheetField.MinimumGroup, Math.Min(size, UsualSmallestGroup), "smallest group"), Code(CheckSheetField.Entry, Codes.EntryRequirements, plans > 0 && general == 0 ? EntryRequirement.Ehcp : EntryRequirement.None, "entry"),
            Code(CheckSheetField.EnglishMaths, Codes.EnglishMathsKinds, CourseOffers.EnglishMathsOf(level, partTime: false), "English and maths"), new Provenance(Basis.Entered, Confidence.Medium, "check sheet"));
    }

    /// <summary>Whether groups hold the places and the smallest group is no larger than a full one; what was not corrected gives way.</summary>
    private bool Fits(ref CourseOffer offer)
    {
        var places = offer.GeneralPlaces + offer.CommissionedPlaces;
        if (places == 0)
            row.Bad(CheckSheetField.GeneralPlaces, "leaves the course without a place", "give its places, or answer closed or no");
        if (offer.GroupsPerIntake == 0 && row.IsCorrected(CheckSheetField.Groups))
        {
            row.Bad(CheckSheetField.Groups, "leaves the course without a group", string.Create(CultureInfo.InvariantCulture, $"give a whole number from 1 to {MostGroups:N0}, or answer closed or no"));
            return false;
        }

        if (places > offer.GroupSize * offer.GroupsPerIntake)
        {
            if (row.IsCorrected(CheckSheetField.Groups))
                row.Bad(CheckSheetField.Groups, string.Create(CultureInfo.InvariantCulture, $"gives {offer.GroupSize * offer.GroupsPerIntake} places for the {places} written"), "give more groups, larger ones or fewer places");
            var groups = (places + offer.GroupSize - 1) / offer.GroupSize;
            if (groups > MostGroups)
                row.Bad(CheckSheetField.GroupSize, string.Create(CultureInfo.InvariantCulture, $"needs {groups:N0} groups for the {places:N0} places written, and {MostGroups:N0} are the most"), "give larger groups or fewer places");
            offer = offer with { GroupsPerIntake = groups };
            _assumed.Add("groups at each start");
            row.Told(RowOutcome.Defaulted, FindingKind.Defaulted, CheckSheetField.Groups, "follows from places and group size");
        }

        if (offer.MinimumGroup > offer.GroupSize)
        {
            if (row.IsCorrected(CheckSheetField.MinimumGroup))
                row.Bad(CheckSheetField.MinimumGroup, "is more than a full group", string.Create(CultureInfo.InvariantCulture, $"give a whole number from 1 to {offer.GroupSize}"));
            offer = offer with { MinimumGroup = offer.GroupSize };
            _assumed.Add("smallest group");
            row.Told(RowOutcome.Defaulted, FindingKind.Defaulted, CheckSheetField.MinimumGroup, "was larger than a full group");
        }

        return !row.Faulty;
    }

    private bool MayStandThere(CourseOffer offer)
    {
        var site = sites[offer.SiteId];
        if (site.Selective)
            row.Bad(CheckSheetField.Site, "is a selective sixth form, which is never supply at Level 2 and below", "give another site, or correct selective in sites.csv");
        if (!site.GeneralSupply && offer.GeneralPlaces > 0)
            row.Bad(CheckSheetField.GeneralPlaces, "stands at a site that is no general supply", "give 0, or correct general_supply in sites.csv");
        return !row.Faulty;
    }

    private T Code<T>(CheckSheetField field, IReadOnlyDictionary<string, T> codes, T otherwise, string? assumed = null)
    {
        if (row.Value(field) is { } text)
            return codes[text];
        Assume(field, assumed);
        return otherwise;
    }

    private ImmutableArray<int> Months(string otherwise, string? assumed = null)
    {
        if (row.Value(CheckSheetField.Starts) is null)
            Assume(CheckSheetField.Starts, assumed);
        return [.. row.Text(CheckSheetField.Starts, otherwise).Split(';').Select(month => int.Parse(month, CultureInfo.InvariantCulture)).Order()];
    }

    private int Assumed(CheckSheetField field, int otherwise, string words)
    {
        if (row.Value(field) is null)
            Assume(field, words);
        return row.Whole(field, otherwise);
    }

    private void Assume(CheckSheetField field, string? words)
    {
        if (words is null)
            return;
        _assumed.Add(words);
        row.Told(RowOutcome.Defaulted, FindingKind.Defaulted, field, "is empty and assumed");
    }

    // Of what the row says alone, so that the same row read again is the same course.
    private static string IdOf(string site, string title, Level level, string subject, ProvisionType kind)
        => "own-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', site, title, level.Code(), subject, Codes.Word(kind)))).AsSpan(0, 8));
}
