using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pathways.Cli.Terminal;
using Pathways.Data.Datasets;
using Pathways.Data.Register;
using Pathways.Data.Runs;
using Pathways.Data.Tables;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Cli.Commands.Offers;

/// <summary><c>pathways offers check-sheets</c>: one workbook a provider, filled in beforehand.</summary>
internal static class CheckSheetsCommand
{
    private const string List = "check-sheets.csv";

    public static Command Create(Shell shell)
    {
        var (dataset, areaSet) = (OffersCommand.Dataset(), OffersCommand.AreaSet());
        var providers = new Option<string[]>("--provider") { Description = "Only these providers, by provider_id or UKPRN.", AllowMultipleArgumentsPerToken = true };
        var area = new Option<string?>("--area") { Description = "Only providers with a site in this area; their sheets list all their sites." };
        var into = Given.Path("--out", "Folder for the sheets, which is made.");
        into.Required = true;
        var command = new Command("check-sheets", "Writes a check sheet (XLSX) for each provider, with its modelled offers filled in, to confirm and correct.") { dataset, areaSet, providers, area, into };
        command.SetAction((parsed, _) =>
        {
            var (read, world) = OffersCommand.Read(parsed.GetValue(dataset)!, parsed.GetValue(areaSet)!);
            var chosen = Chosen(read, world, parsed.GetValue(providers) ?? [], parsed.GetValue(area) is { } wanted ? OffersCommand.Area(world, wanted) : null);
            var folder = parsed.GetValue(into)!;
            Write(read, chosen, folder);
            shell.Say(string.Create(CultureInfo.InvariantCulture, $"{chosen.Length:N0} check sheets for {read.Year} with {chosen.Sum(one => one.Offers.Length):N0} courses, in {folder}; {List} lists them. Read them back by pathways offers import {folder}/*.xlsx --into {parsed.GetValue(dataset)}"));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static void Write(LoadedDataset dataset, ImmutableArray<(Provider Provider, ImmutableArray<CourseOffer> Offers)> chosen, string folder) => RunFolder.Write(folder, overwrite: false, target =>
    {
        var list = new CsvWriterFile("provider_id", "name", "file", "sites", "courses", "places");
        foreach (var (provider, offers) in chosen)
        {
            var sites = dataset.Sites.Where(site => site.ProviderId == provider.Id).OrderBy(site => site.Name, StringComparer.Ordinal).ToImmutableArray();
            var file = CheckSheet.FileName(dataset.Year, provider.Id);
            File.WriteAllBytes(Path.Combine(target, file), CheckSheetWorkbook.Make(new CheckSheetSource(dataset.Info.Name, dataset.Info.Hash, dataset.Year, provider, sites, offers, dataset.Subjects, dataset.Records.Register)));
            list.Row(provider.Id, provider.Name, file, sites.Length, offers.Length, offers.Sum(offer => offer.GeneralPlaces + offer.CommissionedPlaces));
        }

        File.WriteAllText(Path.Combine(target, List), list.ToString());
    });

    private static ImmutableArray<(Provider Provider, ImmutableArray<CourseOffer> Offers)> Chosen(LoadedDataset dataset, World world, string[] named, string? area)
    {
        foreach (var unknown in named.Where(name => !dataset.Providers.Any(provider => Is(provider, name))))
            throw new InvalidInputException([new Problem("--provider", null, null, null, unknown, "is no provider of the dataset", NearestWord.Hint(unknown, [.. dataset.Providers.Select(provider => provider.Id)]))]);
        var there = dataset.Sites.Where(site => area is null || RegisterStatus.AreaOf(world, site) == area).Select(site => site.ProviderId).ToHashSet(StringComparer.Ordinal);
        var chosen = dataset.Providers.Where(provider => there.Contains(provider.Id) && (named.Length == 0 || named.Any(name => Is(provider, name)))).OrderBy(provider => provider.Id, StringComparer.Ordinal)
            .Select(provider => (provider, ProviderOffers.Asked(dataset, provider.Id))).Where(pair => pair.Item2.Length > 0 || named.Length > 0).ToImmutableArray();
        return chosen.IsEmpty ? throw new InvalidInputException([new Problem("--area", null, null, null, area, "has no provider with a course that takes entrants", "leave out --area or --provider")]) : chosen;
    }

    private static bool Is(Provider provider, string name) => provider.Id == name || provider.Ukprn == name;
}
