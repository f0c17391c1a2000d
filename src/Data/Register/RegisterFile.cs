using System.Collections.Immutable;
using System.Globalization;
using Pathways.Data.Datasets;
using Pathways.Data.Importing;
using Pathways.Data.Tables;
using Pathways.Model;

namespace Pathways.Data.Register;

/// <summary>
/// The offer register of a dataset, <c>offers-register.csv</c>: what providers said of their offers, one row an offer and academic year, each
/// with the whole offer as it was confirmed. Part of the dataset's hash. It names no person: that is in <see cref="SignOffFile"/>.
/// </summary>
internal static class RegisterFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "offers-register.csv";

    private const string Answer = "answer", Provider = "provider_id", On = "confirmed_on", SignOff = "sign_off", Version = "version";

    private static readonly Dictionary<string, OfferAnswer> Answers = Enum.GetValues<OfferAnswer>().ToDictionary(Codes.Word, answer => answer, StringComparer.Ordinal);
    private static readonly string[] Own = [Provider, Answer, On, SignOff, Version];

    /// <summary>Whether the dataset has one.</summary>
    public static bool Exists(string dataset) => File.Exists(Path.Combine(dataset, Name));

    /// <summary>Reads it; empty where the dataset has none. Problems go to the files' own.</summary>
    public static OfferRegister Read(DatasetFiles files, ProvidersReader providers, KnownCodes subjects)
    {
        if (!File.Exists(files.PathOf(Name)) || files.Table(Name, [.. Own, .. SiteTables.OfferColumns]) is not { } table)
            return OfferRegister.None;
        var seen = new Dictionary<(string, AcademicYear), int>();
        return new OfferRegister([.. table.Rows.Select(row => Entry(row, providers, subjects, seen)).OrderBy(entry => entry.Year.StartYear).ThenBy(entry => entry.ProviderId, StringComparer.Ordinal).ThenBy(entry => entry.Offer.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Writes it.</summary>
    public static void Write(string dataset, OfferRegister register) => File.WriteAllText(Path.Combine(dataset, Name), Text(register));

    /// <summary>Offers whose closure the register tells: nothing follows them.</summary>
    public static ImmutableArray<CourseOffer> WithClosures(ImmutableArray<CourseOffer> offers, OfferRegister register)
    {
        if (register.Entries.IsEmpty)
            return offers;
        var last = register.Entries.GroupBy(entry => entry.Offer.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Year.StartYear)!.Answer, StringComparer.Ordinal);
        return [.. offers.Select(offer => last.TryGetValue(offer.Id, out var answer) && answer == OfferAnswer.Closed ? offer with { HasNoSuccessor = true } : offer)];
    }

    private static string Text(OfferRegister register)
    {
        var csv = new CsvWriterFile([.. Own, .. SiteTables.OfferColumns]);
        foreach (var entry in register.Entries.OrderBy(entry => entry.Year.StartYear).ThenBy(entry => entry.ProviderId, StringComparer.Ordinal).ThenBy(entry => entry.Offer.Id, StringComparer.Ordinal))
            csv.Row([entry.ProviderId, Codes.Word(entry.Answer), entry.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), entry.SignOff, entry.Version, .. SiteTables.OfferFields(entry.Offer)]);
        return csv.ToString();
    }

    private static RegisteredOffer Entry(CsvRow row, ProvidersReader providers, KnownCodes subjects, Dictionary<(string, AcademicYear), int> seen)
    {
        var offer = OfferRow.Read(row, subjects);
        if (!DateOnly.TryParseExact(row.Text(On), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            row.Bad(On, "is not a date", "give one such as 2026-01-15");
        if (!seen.TryAdd((offer.Id, offer.AcademicYear), row.Line))
            row.Bad("offer_id", "stands twice in one academic year", $"keep one; the first is on line {seen[(offer.Id, offer.AcademicYear)]}");
        return new RegisteredOffer(offer, row.Required(Provider), row.OneOf(Answer, Answers), on, row.Text(SignOff), row.Whole(Version, 0));
    }
}
