-- The table of db-scheduler 16, as its project publishes it for MySQL, with DATETIME in place of TIMESTAMP, which ends in 2038.

CREATE TABLE scheduled_tasks (
    task_name VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    task_instance VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
    task_data BLOB NULL,
    execution_time DATETIME(6) NOT NULL,
    picked TINYINT(1) NOT NULL,
    picked_by VARCHAR(50) COLLATE utf8mb4_bin NULL,
    last_success DATETIME(6) NULL,
    last_failure DATETIME(6) NULL,
    consecutive_failures INT NULL,
    last_heartbeat DATETIME(6) NULL,
    version BIGINT NOT NULL,
    priority SMALLINT NULL,
    PRIMARY KEY (task_name, task_instance),
    KEY scheduled_tasks_execution (execution_time),
    KEY scheduled_tasks_heartbeat (last_heartbeat)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
