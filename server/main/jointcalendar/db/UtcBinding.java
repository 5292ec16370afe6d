package jointcalendar.db;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;

/** Keeps instants as DATETIME in UTC, past the driver's and the machine's ideas of a zone. Fractions of seconds are cut. */
public final class UtcBinding extends AbstractBinding<LocalDateTime, Instant> {
    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return Converter.ofNullable(
                LocalDateTime.class,
                Instant.class,
                time -> time.toInstant(ZoneOffset.UTC),
                instant -> LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC));
    }

    @Override
    public void set(BindingSetStatementContext<Instant> ctx) throws SQLException {
        ctx.statement().setObject(ctx.index(), ctx.convert(converter()).value());
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> ctx) throws SQLException {
        LocalDateTime time = ctx.resultSet().getObject(ctx.index(), LocalDateTime.class);
        ctx.convert(converter()).value(time);
    }
}
