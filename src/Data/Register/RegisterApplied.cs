using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// Makes <c>offers.csv</c> say what the register says: every import ends with it, so that none loses what a provider has confirmed. Offers of
/// which the register says nothing for the dataset's year stay as they are.
/// </summary>
internal static class RegisterApplied
{
    /// <summary>Brings the offers up to date.</summary>
    /// <param name="folder">Folder of a dataset that is being made.</param>
    /// <param name="say">Told what was put back.</param>
    /// <exception cref="InvalidInputException">The dataset cannot be read.</exception>
    public static void To(string folder, Action<string> say)
    {
        if (!RegisterFile.Exists(folder))
            return;
        var files = new DatasetFiles(folder);
        var all = All(files, out var register);
        files.Problems.ThrowIfErrors();
        var year = DatasetInfoReader.Read(files)!.AcademicYear;
        var said = register.Of(year).Where(entry => entry.Answer != OfferAnswer.NotAnswered).ToDictionary(entry => entry.Offer.Id, StringComparer.Ordinal);
        if (said.Count == 0)
            return;
        var standing = RequestedYear.Offers(all, year, files, []);
        var taken = all.Where(offer => offer.AcademicYear.StartYear <= year.StartYear).Select(offer => offer.AcademicYear.StartYear).DefaultIfEmpty(year.StartYear).Max();
        var offers = standing.Where(offer => !said.ContainsKey(offer.Id)).Concat(said.Values.Where(entry => entry.Answer != OfferAnswer.NotRun).Select(entry => entry.Offer)).ToDictionary(offer => offer.Id, StringComparer.Ordinal);
        var others = all.Where(offer => offer.AcademicYear.StartYear != taken && !said.ContainsKey(offer.Id));
        var before = all.ToDictionary(offer => offer.Id, Line, StringComparer.Ordinal);
        var put = said.Values.Count(entry => entry.Answer == OfferAnswer.NotRun ? before.ContainsKey(entry.Offer.Id) : !before.TryGetValue(entry.Offer.Id, out var line) || line != Line(entry.Offer));
        if (put == 0 && taken == year.StartYear)
            return;
        SiteTables.WriteOffers(Path.Combine(folder, "offers.csv"), others.Concat(offers.Values));
        if (taken != year.StartYear)
            say(string.Create(CultureInfo.InvariantCulture, $"offers.csv had courses of {new AcademicYear(taken)} only: they are carried forward to {year}; what was confirmed for {new AcademicYear(taken)} is modelled for {year} until it is confirmed again."));
        say(string.Create(CultureInfo.InvariantCulture, $"{put:N0} courses of offers.csv were made as the offer register has them for {year}."));
    }

    /// <summary>Every offer of a dataset's file, of whatever year, and its register. Problems go to the files' own.</summary>
    public static ImmutableArray<CourseOffer> All(DatasetFiles files, out OfferRegister register)
    {
        var places = new PlacesReader(files);
        var providers = new ProvidersReader(files, places);
        var (subjects, _) = OtherTables.Subjects(files);
        register = RegisterFile.Read(files, providers, subjects);
        return new OffersReader(files, providers, subjects).Offers;
    }

    private static string Line(CourseOffer offer) => string.Join('|', SiteTables.OfferFields(offer).Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}
