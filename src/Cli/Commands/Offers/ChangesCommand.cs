using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pathways.Analysis;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Register;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Cli.Commands.Offers;

/// <summary><c>pathways offers changes</c>: what opened, closed, grew and shrank.</summary>
internal static class ChangesCommand
{
    public static Command Create(Shell shell)
    {
        var (dataset, areaSet) = (OffersCommand.Dataset(), OffersCommand.AreaSet());
        var since = new Option<string>("--since") { Description = "An academic year of the register, such as 2025/26, or a version of the dataset (0 for before the first import).", Required = true };
        var json = new Option<bool>("--json") { Description = "Print JSON, every course too. Names courses of providers: internal." };
        var command = new Command("changes", "Courses opened, closed, grown and shrunk by area, level and subject, since an academic year or a version.") { dataset, areaSet, since, json };
        command.SetAction((parsed, _) =>
        {
            var (read, world) = OffersCommand.Read(parsed.GetValue(dataset)!, parsed.GetValue(areaSet)!);
            var asked = parsed.GetValue(since)!;
            var (words, changes) = AcademicYear.TryParse(asked, out var year) ? SinceYear(world, year) : SinceVersion(parsed.GetValue(dataset)!, read, world, asked);
            var rows = OfferChangeRow.Of(world, changes);
            if (parsed.GetValue(json))
                Console.Out.WriteLine(JsonText.Of(Json(words, rows, changes)));
            else
                Print(world, rows, changes);
            shell.Say(words);
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static (string Words, ImmutableArray<ChangedOffer> Changes) SinceYear(World world, AcademicYear since)
    {
        var years = world.Records.Register.SignedYears;
        if (!years.Contains(since) || years[^1].StartYear <= since.StartYear)
            throw new InvalidInputException([new Problem("--since", null, null, null, since.ToString(), years.Count == 0 ? "cannot be compared: nothing is signed off yet" : "cannot be compared: signed off are " + string.Join(", ", years), "no data yet: give a year that is signed off and has a later one after it, or a version of the dataset")]);
        return ($"From {since} to {years[^1]}, as providers signed off both years. Courses of providers who signed one of them are not told.", OfferChanges.BetweenYears(world.Records.Register, since, years[^1]));
    }

    private static (string Words, ImmutableArray<ChangedOffer> Changes) SinceVersion(string folder, LoadedDataset dataset, World world, string asked)
    {
        if (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new InvalidInputException([new Problem("--since", null, null, null, asked, "is neither an academic year nor a version", "give one such as 2025/26, or a number from 0")]);
        var before = OfferSnapshots.After(folder, version);
        var latest = before.IsEmpty ? dataset.Year : new AcademicYear(before.Max(offer => offer.AcademicYear.StartYear));
        return ($"Since version {version} of {dataset.Info.Name}, modelled courses too: what is new to the dataset need not be new.", OfferChanges.BetweenVersions(
            before.Where(offer => offer.AcademicYear == latest).Select(offer => With(world, offer, latest)), dataset.Offers.Select(offer => With(world, offer, dataset.Year))));
    }

    private static (CourseOffer Offer, string ProviderId, bool Runs) With(World world, CourseOffer offer, AcademicYear year)
        => world.SiteIndex.TryGetValue(offer.SiteId, out var index) ? (offer, world.Sites[index].ProviderId, offer.TakesEntrants(world.Sites[index], year)) : (offer, "", true);

    private static void Print(World world, ImmutableArray<OfferChangeRow> rows, ImmutableArray<ChangedOffer> changes)
    {
        foreach (var area in rows.Where(row => row.Opened + row.Closed + row.Grown + row.Shrunk > 0).GroupBy(row => row.AreaCode))
        {
            Console.Out.WriteLine(world.Areas.Areas.Where(one => one.Code == area.Key).Select(one => one.Name).FirstOrDefault() ?? "Outside the areas");
            foreach (var row in area)
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Band.Words(),-11}  {row.SsaTier1}  opened {row.Opened}, closed {row.Closed}, grown {row.Grown}, shrunk {row.Shrunk}, same {row.Same}, not told {row.NotTold}; places {row.PlacesBefore:N0} to {row.PlacesAfter:N0}"));
        }

        int Count(OfferChange change) => OfferChangeRow.Count(changes, change);
        Console.Out.WriteLine($"All: opened {Count(OfferChange.Opened)}, closed {Count(OfferChange.Closed)}, grown {Count(OfferChange.Grown)}, shrunk {Count(OfferChange.Shrunk)}, same {Count(OfferChange.Same)}, not told {Count(OfferChange.NotTold)}.");
    }

    private static object Json(string words, ImmutableArray<OfferChangeRow> rows, ImmutableArray<ChangedOffer> changes) => new
    {
        About = words,
        Rows = rows.Select(row => new { row.AreaCode, Level = row.Band.Words(), row.SsaTier1, row.Opened, row.Closed, row.Grown, row.Shrunk, row.Same, row.NotTold, row.PlacesBefore, row.PlacesAfter }),
        Courses = changes.Where(one => one.Change is not OfferChange.Same).Select(one => new { one.Offer.Id, one.ProviderId, one.Offer.SiteId, one.Offer.Title, Level = one.Offer.Level.Code(), one.Offer.SsaTier1, Change = one.Change.ToString().ToLowerInvariant(), one.PlacesBefore, one.PlacesAfter }),
    };
}
