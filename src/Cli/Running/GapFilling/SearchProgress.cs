using System.Diagnostics;
using System.Globalization;
using Pathways.Allocation.GapFilling;
using Pathways.Cli.Terminal;
using Pathways.Model;

namespace Pathways.Cli.Running.GapFilling;

/// <summary>Tells how the search stands: a line whenever plan or bound have moved by a tenth of a percent, at most one a second.</summary>
internal sealed class SearchProgress(Shell shell, GapObjective objective) : IProgress<GapProgress>
{
    private readonly Stopwatch _all = Stopwatch.StartNew();
    private double _toldAt = double.MinValue;
    private (int Lots, long Gain, double Gap) _told;

    /// <summary>Seconds since the search began.</summary>
    public double Seconds => _all.Elapsed.TotalSeconds;

    public void Report(GapProgress value)
    {
        var moved = Math.Abs(value.Gap - _told.Gap) >= 0.001 || value.Lots != _told.Lots || value.Gain > _told.Gain * 1.001;
        if (!moved || Seconds - _toldAt < 1)
            return;
        (_toldAt, _told) = (Seconds, (value.Lots, value.Gain, value.Gap));
        shell.Say(string.Create(CultureInfo.InvariantCulture, $"{Seconds,6:0.0} s  {value.Stage}: {value.Lots} lots, spares {GapGain.Number(objective, value.Gain)}, bound {GapGain.Number(objective, value.BoundOnGain)}, gap {100 * value.Gap:0.0} %"));
    }
}
