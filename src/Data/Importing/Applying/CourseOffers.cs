using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Pathways.Data.Datasets;
using Pathways.Model;

namespace Pathways.Data.Importing;

/// <summary>
/// Makes course offers of course runs. Runs of one aim at one venue are one offer with a group for each run that starts in the same
/// month of the dataset's year (of the latest that is told of, where none starts in that year). The directory tells of no places: an offer
/// of the dataset at the same site, level, subject and title keeps those it had, and stands for one course; any other gets the middle group size of the dataset's modelled offers at its level (15 where there are none), as modelled, of low confidence.
/// Nor does it tell of English and maths. Who is on a full-time programme with a grade 3 must study for the GCSE (the DfE's condition of funding), so that who runs one at Level 1 or 2 is taken to
/// teach it; otherwise nobody with a grade 3 could go anywhere.
/// </summary>
internal static class CourseOffers
{
    private const int GroupWithoutOthers = 15;
    private const int WeeksOfAYear = 38;
    private const int HoursOfAYear = 600;
    private const int MostWeeks = 200;
    private const int FirstMonth = 8;

    public static void Apply(Applying applying)
    {
        var dataset = DatasetLoader.Read(applying.Folder, DatasetRequest.AsItIs());
        if (!RecordFiles.Has(applying.Folder, Lars.Name))
            throw new InvalidInputException([new Problem(applying.Sources, null, null, "LEARN_AIM_REF", null, "tells neither level nor subject without LARS", "import lars first: pathways import lars LearningDelivery.csv --into " + applying.Request.Dataset)]);
        var aims = RecordFiles.Read(applying.Folder, Lars.Name).ToDictionary(row => row["aim"], row => new Aim(row["title"], row["level"], row["ssa_tier1"], row["ssa_tier2"]), StringComparer.Ordinal);
        var zones = new ZonesOfPlaces(dataset);
        var venues = new Venues(dataset, zones, new Provenance(Basis.Published, Confidence.Medium, "Find a course: " + applying.Sources));
        var runs = new List<Run>();
        var (unknown, outside, above) = (0, 0, 0);
        foreach (var row in applying.Records())
        {
            if (!aims.TryGetValue(row["aim"], out var aim) || aim.Tier1.Length == 0)
                unknown++;
            else if (!Levels.TryParse(aim.Level, out var level) || !level.IsInScope())
                above++;
            else if (venues.Find(row["ukprn"], row["venue"], new GeoPoint(Number(row["latitude"]), Number(row["longitude"]))) is not { } site)
                outside++;
            else
                runs.Add(new Run(site, row["course"], row["aim"], row["title"].Length > 0 ? row["title"] : aim.Title, aim, level, Year(row), Months(row), Weeks(row), row["study"] == "2"));
        }

        var made = Offers(runs, dataset, applying).ToList();
        var ids = made.Select(pair => pair.Id).ToHashSet(StringComparer.Ordinal);
        SiteTables.WriteProviders(applying, venues.Providers);
        SiteTables.WriteSites(applying, venues.Sites);
        SiteTables.WriteOffers(applying.PathOf("offers.csv"), dataset.Offers.Where(offer => !ids.Contains(offer.Id) && !IsOfEarlierImport(offer)).Concat(made));
        applying.Say(string.Create(CultureInfo.InvariantCulture, $"{runs.Count:N0} course runs at Level 2 and below make {made.Count:N0} course offers at {made.Select(offer => offer.SiteId).Distinct().Count():N0} sites, {venues.Added:N0} of them new; {above:N0} runs are above Level 2, {unknown:N0} have an aim that LARS lacks or gives no subject, {outside:N0} are outside the dataset's zones and out of a walk's reach of its stops."));
        zones.Say(applying, venues.Outside);
        foreach (var said in NotRunAndBack(dataset, made))
            applying.Say(said);
        applying.Say("The course directory tells of no places: they are modelled until providers confirm them. Nor does it tell of English and maths: full-time courses at Level 1 and 2 are assumed to teach the GCSE, others functional skills.");
    }

    /// <summary>Courses that their provider said it does not run, and that the directory lists: newer evidence, or an old list.</summary>
    private static IEnumerable<string> NotRunAndBack(LoadedDataset dataset, List<CourseOffer> made)
    {
        var notRun = dataset.Records.Register.Of(dataset.Year).Where(entry => entry.Answer == OfferAnswer.NotRun).ToLookup(entry => (entry.Offer.SiteId, entry.Offer.Level, entry.Offer.Title.ToUpperInvariant()));
        return made.SelectMany(offer => notRun[(offer.SiteId, offer.Level, offer.Title.ToUpperInvariant())].Where(entry => entry.Offer.Id != offer.Id).Select(entry => string.Create(
            CultureInfo.InvariantCulture, $"{offer.Title} at {offer.SiteId} is in the directory and so in the offer again, modelled ({offer.Id}); its provider said on {entry.On:yyyy-MM-dd} that it does not run it ({entry.Offer.Id}). Ask which is right.")));
    }

    private static IEnumerable<CourseOffer> Offers(List<Run> runs, LoadedDataset dataset, Applying applying)
    {
        var own = dataset.Offers.Where(offer => !IsOfEarlierImport(offer)).ToList();
        var byId = own.ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var groupSizes = own.GroupBy(offer => offer.Level).ToDictionary(group => group.Key, group => group.Select(offer => offer.GroupSize).Order().ElementAt(group.Count() / 2));
        var courses = runs.GroupBy(run => (run.Site, run.AimRef, run.Course, run.Title)).Select(group => (Id: Id(group.First()), Runs: group)).OrderBy(course => course.Id, StringComparer.Ordinal).ToList();
        // An offer stands for one course: its own by id, else the first with its title.
        var taken = courses.Select(course => course.Id).Where(byId.ContainsKey).ToHashSet(StringComparer.Ordinal);
        var byTitle = own.ToLookup(offer => (offer.SiteId, offer.Level, offer.SsaTier1, offer.Title));
        foreach (var (id, group) in courses)
        {
            var first = group.First();
            var known = byId.GetValueOrDefault(id) ?? byTitle[(first.Site, first.Level, first.Aim.Tier1, first.Title)].FirstOrDefault(offer => taken.Add(offer.Id));
            yield return known ?? Made(id, OfTheYear(group, dataset.Year.StartYear), groupSizes.GetValueOrDefault(first.Level, GroupWithoutOthers), dataset, applying);
        }
    }

    private static CourseOffer Made(string id, List<Run> runs, int size, LoadedDataset dataset, Applying applying)
    {
        var first = runs[0];
        var months = runs.SelectMany(run => run.Months).Distinct().Order().ToImmutableArray();
        var groups = runs.SelectMany(run => run.Months).CountBy(month => month).Max(pair => pair.Value);
        return new CourseOffer(
            id, first.Site, dataset.Year, first.Title,
            months.Any(month => Intakes.Of(month) != Intakes.September) ? ProvisionType.Flexible : ProvisionType.StudyProgramme, first.Level, "study_programme", null, null, first.Aim.Tier1, first.Aim.Tier2.Length > 0 ? first.Aim.Tier2 : null,
            size, groups, months, size * groups, 0, runs.Max(run => run.Weeks), first.PartTime ? HoursOfAYear / 2 : HoursOfAYear, Math.Min(size, 8), EntryRequirement.None, EnglishMathsOf(first.Level, first.PartTime),
            new Provenance(Basis.Modelled, Confidence.Low, $"{Begins}{applying.Sources}: the course is published; places, hours, smallest group, and English and maths with it are assumed"));
    }

    /// <summary>
    /// What a course teaches of English and maths where nobody tells: GCSE on full-time courses at Level 1 and 2, since the DfE's condition of funding has whoever has a grade 3 sit it
    /// again there, so that a course without it could take none of them; else functional skills.
    /// </summary>
    public static EnglishMaths EnglishMathsOf(Level level, bool partTime) => level >= Level.Level1 && !partTime ? EnglishMaths.Gcse : EnglishMaths.Functional;

    private static string Id(Run run)
        => "cd-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', run.Site, run.AimRef, run.Course, run.Title))).AsSpan(0, 8));

    // The directory tells of several years at once: a run of next September is no second group of this one.
    private static List<Run> OfTheYear(IEnumerable<Run> runs, int startYear)
    {
        var years = runs.ToLookup(run => run.Year ?? startYear);
        return [.. years[years.Contains(startYear) ? startYear : years.Max(year => year.Key)]];
    }

    /// <summary>How the source of every course made here begins.</summary>
    public const string Begins = "Find a course: ";

    private static bool IsOfEarlierImport(CourseOffer offer) => offer.Id.StartsWith("cd-", StringComparison.Ordinal) && offer.Provenance.Basis == Basis.Modelled && offer.Provenance.Source.StartsWith(Begins, StringComparison.Ordinal);

    private static ImmutableArray<int> Months(RecordRow row) => row["flexible"] == "true" ? [1, 4, 9] : row["start"].Length > 0 ? [int.Parse(row["start"].AsSpan(5, 2), CultureInfo.InvariantCulture)] : [9];

    private static int? Year(RecordRow row)
        => row["flexible"] == "true" || row["start"].Length == 0 ? null : int.Parse(row["start"].AsSpan(0, 4), CultureInfo.InvariantCulture) - (Months(row)[0] < FirstMonth ? 1 : 0);

    private static int Weeks(RecordRow row)
    {
        if (row["duration"].Length == 0 || row["unit"].Length == 0)
            return WeeksOfAYear;
        var value = Number(row["duration"]);
        var weeks = row["unit"] switch { "1" => value / 5, "2" => value, "3" => value * WeeksOfAYear / 10, "4" => value * WeeksOfAYear, "5" => value / 16, _ => value / 960 };
        return Math.Clamp((int)Math.Ceiling(weeks), 1, MostWeeks);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private sealed record Aim(string Title, string Level, string Tier1, string Tier2);

    private sealed record Run(string Site, string Course, string AimRef, string Title, Aim Aim, Level Level, int? Year, ImmutableArray<int> Months, int Weeks, bool PartTime);
}
