using System.Globalization;
using Pathways.Model;

namespace Pathways.Cli.Running.Reporting;

/// <summary>
/// The day that stands on a publication: today, or that of <c>SOURCE_DATE_EPOCH</c>, seconds since the beginning of 1970 (reproducible-builds.org), with which an archive made again is the
/// same to the byte on another day too.
/// </summary>
internal static class PublicationDay
{
    private const string Name = "SOURCE_DATE_EPOCH";

    /// <exception cref="InvalidInputException">The variable is no such number.</exception>
    public static DateOnly Today(TimeProvider clock)
    {
        if (Environment.GetEnvironmentVariable(Name) is not { Length: > 0 } given)
            return DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        return long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new InvalidInputException([new Problem(Name, null, null, null, given, "is no day of a publication", "give whole seconds since the beginning of 1970, or take the variable away for today")]);
    }
}
