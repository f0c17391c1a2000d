using System.Globalization;
using System.Text;
using Pathways.Data;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>The scenario that applies a plan, as a file to keep beside the one it extends.</summary>
internal static class GapYaml
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Of(string name, string extends, string purpose, IEnumerable<Modification> changes)
    {
        var text = new StringBuilder();
        text.Append("# yaml-language-server: $schema=scenario.schema.json\n").Append("# Written by pathways gap-fill. Put it beside ").Append(extends).Append(".yaml and run it.\n");
        text.Append("name: ").Append(name).Append('\n').Append("purpose: ").Append(Quoted(purpose)).Append('\n').Append("extends: ").Append(extends).Append('\n').Append("modifications:\n");
        foreach (var change in changes)
            Append(text, change);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Modification change)
    {
        void Line(string key, string value) => text.Append(Plain, $"    {key}: {value}\n");
        text.Append(Plain, $"  - name: {(change is FillGaps ? Quoted(change.Name) : Slug(change.Name))}\n"); // that of a fill_gaps takes the place of the one extended
        switch (change)
        {
            case OpenProvider provider:
                Line("type", "open_provider");
                Line("id", Quoted(provider.Id));
                Line("title", Quoted(provider.Title));
                Line("kind", Codes.Word(provider.Kind));
                break;
            case OpenSite site:
                Line("type", "open_site");
                Line("id", Quoted(site.Id));
                Line("provider", Quoted(site.Provider));
                Line("title", Quoted(site.Title));
                Line("latitude", site.Location.Latitude.ToString("R", Plain));
                Line("longitude", site.Location.Longitude.ToString("R", Plain));
                break;
            case OpenOffer offer:
                Offer(offer, Line);
                break;
            case FillGaps { Places: 0 }:
                Line("type", "fill_gaps");
                Line("places", "0");
                break;
            default:
                throw new NotSupportedException($"A plan has no modification {change.GetType().Name}.");
        }

        if (change.Costs.IsEmpty)
            return;
        text.Append("    cost:\n");
        foreach (var cost in change.Costs)
            text.Append(Plain, $"      {Codes.Word(cost.Payer)}: {cost.PoundsAYear:R}\n");
    }

    private static void Offer(OpenOffer offer, Action<string, string> line)
    {
        line("type", "open_offer");
        line("id", Quoted(offer.Id));
        line("site", Quoted(offer.Site));
        line("title", Quoted(offer.Title));
        line("level", offer.Level.Code());
        line("ssa", Quoted(offer.SsaTier1));
        line("provision_type", Codes.Word(offer.ProvisionType));
        line("group_size", offer.GroupSize.ToString(Plain));
        line("groups", offer.Groups.ToString(Plain));
        line("commissioned_places", offer.CommissionedPlaces.ToString(Plain));
        line("intake_months", "[" + string.Join(", ", offer.IntakeMonths) + "]");
        line("weeks", offer.DurationWeeks.ToString(Plain));
        line("hours", offer.PlannedHours.ToString(Plain));
        line("minimum_group", offer.MinimumGroup.ToString(Plain));
        line("entry_requirement", Codes.Word(offer.EntryRequirement));
        line("english_maths", Codes.Word(offer.EnglishMaths));
        line("route", Quoted(offer.Route));
    }

    private static string Slug(string name) => new([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
