using System.Globalization;
using Pathways.Model;

namespace Pathways.Report.Register;

/// <summary>The state of the register in lines for a terminal.</summary>
public static class RegisterText
{
    /// <summary>The lines.</summary>
    public static IEnumerable<string> Of(RegisterStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        yield return $"{status.Dataset}, {status.Year}: {Confirmed(status.All)}";
        foreach (var area in status.Areas)
        {
            yield return "";
            yield return $"{area.Name}: {Confirmed(area.Confirmation)}";
            yield return $"  sheets returned {area.SheetsReturned} of {area.Providers.Length}; oldest confirmation {(area.Oldest is { } oldest ? Day(oldest) : "none")}";
            foreach (var provider in area.Providers)
                yield return $"  - {provider.Name} ({provider.ProviderId}): {Confirmed(provider.Confirmation)}{Also(provider)}";
        }
    }

    /// <summary>How much is confirmed, as every output says it: places first, then courses.</summary>
    public static string Confirmed(OfferConfirmation confirmation)
    {
        ArgumentNullException.ThrowIfNull(confirmation);
        return confirmation.Courses == 0 ? "no courses" : $"{Figures.Percent(confirmation.ConfirmedPlaces, confirmation.Places)} of {Figures.Whole(confirmation.Places)} places and {Figures.Whole(confirmation.ConfirmedCourses)} of {Figures.Whole(confirmation.Courses)} courses confirmed";
    }

    private static string Also(ProviderStatus provider)
    {
        List<string> more = [provider.SignedOn is { } on ? "signed off " + Day(on) : "sheet outstanding"];
        if (provider.Closed > 0)
            more.Add($"{provider.Closed} closed");
        if (provider.NotRun > 0)
            more.Add($"{provider.NotRun} not run");
        if (provider.SignedOn is not null && provider.Outstanding.Length > 0)
            more.Add($"{provider.Outstanding.Length} not answered");
        return "; " + string.Join("; ", more);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
