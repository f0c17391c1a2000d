namespace Pathways.Model;

/// <summary>
/// When the journeys behind a <see cref="TravelMatrix"/> are made and how long is walked and waited, in columns laid out as its
/// minutes; zeros where there is no journey. Modelled. Immutable by promise: nobody writes to the columns.
/// </summary>
/// <param name="MostMinutes">Most door-to-door minutes over the arrival deadlines and, where only a headway is known, over the draws.</param>
/// <param name="WalkMinutes">Minutes on foot of a journey that takes the median minutes; 255 for more.</param>
/// <param name="LeaveMinutes">When that journey leaves home, minutes after midnight.</param>
/// <param name="EarlyMinutes">Mean minutes at the site before the deadline, over the deadlines that can be met; 255 for more.</param>
public sealed record JourneyTimings(ushort[] MostMinutes, byte[] WalkMinutes, ushort[] LeaveMinutes, byte[] EarlyMinutes);
