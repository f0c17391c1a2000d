using System.CommandLine;
using Pathways.Cli.Terminal;
using Pathways.Model;
using Pathways.Report.Register;

namespace Pathways.Cli.Commands.Offers;

/// <summary><c>pathways offers status</c>: how far the offer is confirmed, by area and provider.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var (dataset, areaSet) = (OffersCommand.Dataset(), OffersCommand.AreaSet());
        var area = new Option<string?>("--area") { Description = "Only this area, by name or code." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("status", "Tells by area and provider: sheets returned, share confirmed, oldest confirmation, what is outstanding. Names providers: internal.") { dataset, areaSet, area, json };
        command.SetAction((parsed, _) =>
        {
            var (_, world) = OffersCommand.Read(parsed.GetValue(dataset)!, parsed.GetValue(areaSet)!);
            var status = RegisterStatus.Of(world);
            if (parsed.GetValue(area) is { } wanted && OffersCommand.Area(world, wanted) is var code)
                status = status with { Areas = [.. status.Areas.Where(one => one.Code == code)] };
            Console.Out.WriteLine(parsed.GetValue(json) ? JsonText.Of(Json(status)) : string.Join(Environment.NewLine, RegisterText.Of(status)));
            return Task.FromResult(ExitCodes.Done);
        });
        return command;
    }

    private static object Json(RegisterStatus status) => new
    {
        status.Dataset,
        AcademicYear = status.Year.ToString(),
        All = Json(status.All),
        Areas = status.Areas.Select(area => new
        {
            area.Code,
            area.Name,
            Confirmation = Json(area.Confirmation),
            area.SheetsReturned,
            Sheets = area.Providers.Length,
            OldestConfirmation = area.Oldest,
            Providers = area.Providers.Select(provider => new { provider.ProviderId, provider.Name, Confirmation = Json(provider.Confirmation), provider.SignedOn, provider.Closed, provider.NotRun, provider.Outstanding }),
        }),
    };

    private static object Json(OfferConfirmation one) => new
    {
        one.Courses,
        one.ConfirmedCourses,
        one.Places,
        one.ConfirmedPlaces,
        ConfirmedPlacesShare = one.PlacesShare is { } share ? Math.Round(share, 4) : (double?)null,
        ConfirmedCoursesShare = one.CoursesShare is { } courses ? Math.Round(courses, 4) : (double?)null,
    };
}
