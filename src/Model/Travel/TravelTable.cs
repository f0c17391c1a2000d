namespace Pathways.Model;

/// <summary>
/// How learners of every zone travel to every site, in columns that all run zone-major: zone × sites + site. Minutes run from
/// leaving home to being at the site; figures are over the deadlines of a window and, where only a headway is known, over draws
/// of the unknown minutes. A pair that cannot be travelled by the last deadline holds <see cref="TravelMatrix.Unreachable"/>
/// minutes and zeros. Immutable by promise: nobody writes to the columns.
/// </summary>
public sealed class TravelTable
{
    /// <summary>Median minutes, as the rest of the product uses them.</summary>
    public required TravelMatrix Matrix { get; init; }

    /// <summary>90th percentile of the minutes, by nearest rank.</summary>
    public required ushort[] MinutesP90 { get; init; }

    /// <summary>Most minutes.</summary>
    public required ushort[] MinutesMost { get; init; }

    /// <summary>Median minutes over the draws for the last deadline alone; it decides whether the pair can be travelled.</summary>
    public required ushort[] MinutesByLastDeadline { get; init; }

    /// <summary>Changes of a journey that takes the median minutes.</summary>
    public required byte[] Changes { get; init; }

    /// <summary>Minutes on foot of that journey.</summary>
    public required ushort[] WalkMinutes { get; init; }

    /// <summary>When that journey leaves home, in minutes after midnight; modelled where only a headway is known.</summary>
    public required ushort[] LeaveHomeMinutes { get; init; }

    /// <summary>Mean minutes at the site before the deadline, over the deadlines that can be met.</summary>
    public required ushort[] EarlyMinutes { get; init; }

    /// <summary>Buses of that journey.</summary>
    public required byte[] Buses { get; init; }

    /// <summary>Trains of that journey.</summary>
    public required byte[] Trains { get; init; }

    /// <summary>Straight-line metres from station to station by train of that journey.</summary>
    public required int[] RailMetres { get; init; }

    /// <summary>Where a pair stands in the columns.</summary>
    public int Index(int zone, int site) => (zone * Matrix.SiteIds.Count) + site;
}
